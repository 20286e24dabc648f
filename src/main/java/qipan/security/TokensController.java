package qipan.security;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
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

/** API tokens over HTTP. */
@RestController
@RequestMapping("/api/tokens")
class TokensController {

    private final IssuingTokens issuing;
    private final CurrentActor actor;

    TokensController(IssuingTokens issuing, CurrentActor actor) {
        this.issuing = issuing;
        this.actor = actor;
    }

    @GetMapping
    Tokens list() {
        return new Tokens(issuing.visible());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedView issue(@Valid @RequestBody IssueRequest wish) {
        var owner = wish.username() == null ? actor.get().username() : wish.username();
        var issued = issuing.issue(owner, wish.name(), wish.scopes(), wish.expiresAt());
        return new IssuedView(issued.token(), issued.secret());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        issuing.revoke(id);
    }

    /** @param username whose token; null for one's own */
    record IssueRequest(
            @Nullable String username,
            @NotBlank @Size(max = 100) String name,
            @Nullable Set<@NotNull String> scopes,
            @Nullable Instant expiresAt) {}

    record Tokens(List<ApiToken> items) {}

    /** @param token the secret: to be copied now, it cannot be shown again */
    record IssuedView(@JsonUnwrapped ApiToken issued, String token) {
        @Override
        public String toString() {
            return "IssuedView[" + issued.id() + "]";
        }
    }
}
