package qipan.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.shared.Refusal;

/** Who I am, who my colleagues are, and which jobs there are. Open to everybody who is signed in. */
@RestController
@RequestMapping("/api")
class PeopleController {

    private final AccountDirectory accounts;
    private final JobRoles jobs;
    private final CurrentActor actor;
    private final DemoMode mode;
    private final ObjectProvider<Substitutes> substitutes;

    PeopleController(
            AccountDirectory accounts, JobRoles jobs, CurrentActor actor, DemoMode mode, ObjectProvider<Substitutes> substitutes) {
        this.substitutes = substitutes;
        this.accounts = accounts;
        this.jobs = jobs;
        this.actor = actor;
        this.mode = mode;
    }

    /** With the rights of this request: an API token may have fewer than its owner. */
    @GetMapping("/me")
    MeView me() {
        var me = actor.get();
        var account = accounts.find(me.username()).orElseThrow(() -> Refusal.notFound("security.account.unknown"));
        return MeView.of(new Account(account.username(), account.name(), me.roles(), account.roleKeys()),
                substitutes.stream().flatMap(known -> known.of(me.username()).stream()).toList(), mode);
    }

    /** Without a role key: everybody. An unknown key is refused, or a typing error would look like an empty team. */
    @GetMapping("/people")
    Items<Account> people(@RequestParam @Nullable String role) {
        if (role == null || role.isBlank()) {
            return new Items<>(accounts.everybody());
        }
        jobs.find(role).orElseThrow(() -> Refusal.malformed("security.roleKey.unknown", role));
        return new Items<>(accounts.holding(role));
    }

    @GetMapping("/roles")
    Items<JobRole> roles() {
        return new Items<>(jobs.all());
    }

    record Items<T>(List<T> items) {}
}
