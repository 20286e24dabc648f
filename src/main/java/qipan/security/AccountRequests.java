package qipan.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What administrators send. Roles and role keys come as words, so that an unknown one can be named in the answer. */
final class AccountRequests {

    private AccountRequests() {}

    record Create(
            @NotNull @Pattern(regexp = Username.PATTERN, message = "{security.username.pattern}") String username,
            @NotBlank @Size(max = 100) String name,
            @NotNull String password,
            @NotNull Set<@NotNull String> roles,
            @Nullable Set<@NotNull String> roleKeys) {

        @Override
        public String toString() {
            return "Create[" + username + "]";
        }
    }

    /** @param password a new one, or null to leave it */
    record Change(
            @NotBlank @Size(max = 100) String name,
            @NotNull Set<@NotNull String> roles,
            @Nullable Set<@NotNull String> roleKeys,
            @Nullable Boolean enabled,
            @Nullable String password) {

        @Override
        public String toString() {
            return "Change[" + name + "]";
        }
    }
}
