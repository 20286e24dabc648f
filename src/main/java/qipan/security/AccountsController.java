package qipan.security;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.shared.Cursor;
import qipan.shared.Page;

/** Accounts, for administrators only. */
@RestController
@RequestMapping("/api/accounts")
class AccountsController {

    private final AccountStore store;
    private final ChangingAccounts changing;
    private final CurrentActor actor;

    AccountsController(AccountStore store, ChangingAccounts changing, CurrentActor actor) {
        this.store = store;
        this.changing = changing;
        this.actor = actor;
    }

    @GetMapping
    Page<AccountView> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "") String q) {
        actor.get().require(Role.ADMIN);
        var all = store.all().stream().filter(account -> matches(account, q)).toList();
        var last = after == null ? "" : Cursor.read(after, 1).get(0);
        List<AccountView> rows = all.stream()
                .filter(account -> account.username().compareTo(last) > 0)
                .limit(limit + 1L)
                .map(AccountView::of)
                .toList();
        return Page.of(rows, limit, row -> Cursor.write(row.username()), Page.capped(all.size()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView create(@Valid @RequestBody AccountRequests.Create wish) {
        actor.get().require(Role.ADMIN);
        return AccountView.of(changing.create(wish));
    }

    @PutMapping("/{username}")
    AccountView change(@PathVariable String username, @Valid @RequestBody AccountRequests.Change wish) {
        actor.get().require(Role.ADMIN);
        return AccountView.of(changing.change(username, wish));
    }

    private static boolean matches(StoredAccount account, String q) {
        var wanted = q.strip().toLowerCase(Locale.ROOT);
        return account.username().contains(wanted)
                || account.account().name().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
