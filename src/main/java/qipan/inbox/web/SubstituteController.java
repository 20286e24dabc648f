package qipan.inbox.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.Substituting;
import qipan.inbox.Substitution;
import qipan.security.Accounts;
import qipan.security.CurrentActor;

/** 代理: one's own substitutes, and for managers those of others. */
@RestController
@RequestMapping("/api")
class SubstituteController {

    private final Substituting substituting;
    private final Accounts accounts;
    private final CurrentActor current;

    SubstituteController(Substituting substituting, Accounts accounts, CurrentActor current) {
        this.substituting = substituting;
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * @param substitute username
     * @param until the last day, like {@code from} as people in Shanghai count
     * @param campaigns only these; nothing means all, and work outside any
     * @param processes only tasks of these playbooks and their parts; nothing means all
     * @param roles only tasks that are for one of these role keys; nothing means all
     */
    record SubstituteRequest(
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<String> campaigns,
            @Nullable List<String> processes,
            @Nullable List<String> roles,
            @Nullable String reason) {

        Substituting.Wish wish() {
            return new Substituting.Wish(substitute, from, until, campaigns, processes, roles, reason);
        }
    }

    /** @param state {@code planned}, {@code inForce}, {@code over} by itself or {@code ended} by somebody */
    record SubstituteView(
            String id,
            String person,
            String personName,
            String substitute,
            String substituteName,
            LocalDate from,
            LocalDate until,
            @Nullable List<String> campaigns,
            @Nullable List<String> processes,
            @Nullable List<String> roles,
            @Nullable String reason,
            String by,
            Instant setAt,
            String state) {}

    /** @param items who replaces the person, {@code forOthers} whom the person replaces */
    record SubstitutesView(List<SubstituteView> items, List<SubstituteView> forOthers) {}

    @GetMapping("/me/substitutes")
    SubstitutesView mine() {
        return of(current.get().username());
    }

    @PostMapping("/me/substitutes")
    @ResponseStatus(HttpStatus.CREATED)
    SubstituteView setMine(@RequestBody SubstituteRequest request) {
        return set(current.get().username(), request);
    }

    @DeleteMapping("/me/substitutes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endMine(@PathVariable String id) {
        substituting.end(current.get().username(), id);
    }

    @GetMapping("/people/{username}/substitutes")
    SubstitutesView of(@PathVariable String username) {
        var both = substituting.of(username);
        var names = names(both.own(), both.forOthers());
        return new SubstitutesView(
                both.own().stream().map(one -> view(one, both.today(), names)).toList(),
                both.forOthers().stream().map(one -> view(one, both.today(), names)).toList());
    }

    @PostMapping("/people/{username}/substitutes")
    @ResponseStatus(HttpStatus.CREATED)
    SubstituteView set(@PathVariable String username, @RequestBody SubstituteRequest request) {
        var one = substituting.set(username, request.wish());
        return view(one, substituting.today(), names(List.of(one), List.of()));
    }

    @DeleteMapping("/people/{username}/substitutes/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String username, @PathVariable String id) {
        substituting.end(username, id);
    }

    private Map<String, String> names(List<Substitution> some, List<Substitution> others) {
        Set<String> people = new HashSet<>();
        List.of(some, others).forEach(list -> list.forEach(one -> people.addAll(List.of(one.person(), one.substitute()))));
        return accounts.namesOf(people);
    }

    private static SubstituteView view(Substitution one, LocalDate today, Map<String, String> names) {
        return new SubstituteView(
                one.id(), one.person(), names.getOrDefault(one.person(), one.person()), one.substitute(),
                names.getOrDefault(one.substitute(), one.substitute()), one.from(), one.until(), one.campaigns(), one.processes(),
                one.roles(), one.reason(), one.by(), one.setAt(), one.state(today));
    }
}
