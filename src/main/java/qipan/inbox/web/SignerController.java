package qipan.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.AddingSigners;
import qipan.inbox.RemovingSigners;
import qipan.inbox.RemovingSigners.Listed;
import qipan.security.Accounts;
import qipan.security.JobRoles;

/** 加签 and 减签. */
@RestController
@RequestMapping("/api/tasks/{id}")
class SignerController {

    private final AddingSigners adding;
    private final RemovingSigners removing;
    private final Accounts accounts;
    private final JobRoles jobs;

    SignerController(AddingSigners adding, RemovingSigners removing, Accounts accounts, JobRoles jobs) {
        this.adding = adding;
        this.removing = removing;
        this.accounts = accounts;
        this.jobs = jobs;
    }

    /**
     * @param to username of the signer
     * @param turn {@code before} or {@code after} who asks
     */
    record AddRequest(@Nullable String to, @Nullable String turn, @Nullable String reason) {}

    /** @param signer id of the signer, from the list */
    record RemoveRequest(@Nullable String signer, @Nullable String reason) {}

    /**
     * @param person null for whom the model names without saying a person or role
     * @param turn {@code before} or {@code after} who asked, {@code named} for whom the model names
     * @param votes null where one person decides
     * @param state {@code waiting, signing, signed, dropped} or {@code removed}
     * @param removable by whoever asks this
     */
    record SignerView(
            String id, @Nullable String person, @Nullable String name, String turn, @Nullable String reason, @Nullable String askedBy,
            @Nullable String askedByName, @Nullable Instant askedAt, @Nullable Integer votes, String state, boolean removable) {}

    record SignersView(List<SignerView> items) {}

    /** Whom the model names to decide a step of several people, then whom they have asked to sign as well, in the order of asking. */
    @GetMapping("/signers")
    SignersView signers(@PathVariable String id) {
        var signers = removing.of(id);
        var people = signers.stream()
                .flatMap(signer -> Stream.of(signer.who(), signer.asked() == null ? null : signer.asked().askedBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = accounts.namesOf(people);
        return new SignersView(signers.stream().map(signer -> view(signer, names)).toList());
    }

    private SignerView view(Listed signer, Map<String, String> names) {
        var asked = signer.asked();
        var turn = asked == null ? "named" : word(asked.turn());
        return new SignerView(
                signer.id(),
                signer.who(),
                signer.who() == null ? null : name(signer.who(), names),
                turn,
                asked == null ? null : asked.reason(),
                asked == null ? null : asked.askedBy(),
                asked == null ? null : names.getOrDefault(asked.askedBy(), asked.askedBy()),
                asked == null ? null : asked.askedAt(),
                signer.votes(),
                word(signer.state()),
                signer.removable());
    }

    /** A person's; before somebody has taken the task, the role's. */
    private String name(String who, Map<String, String> names) {
        var english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return names.containsKey(who) ? names.get(who) : jobs.find(who).map(role -> english ? role.en() : role.zh()).orElse(who);
    }

    /** 前加签 or 后加签. */
    @PostMapping("/add-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void add(@PathVariable String id, @RequestBody AddRequest request) {
        adding.add(id, request.to(), request.turn(), request.reason());
    }

    /** 减签. */
    @PostMapping("/remove-signer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @RequestBody RemoveRequest request) {
        removing.remove(id, request.signer(), request.reason());
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
