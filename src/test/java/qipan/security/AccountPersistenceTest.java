package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import qipan.testing.StorageTest;

@StorageTest
@Import({AccountStore.class, ApiTokenStore.class})
class AccountPersistenceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123Z");

    @Autowired
    AccountStore accounts;

    @Autowired
    ApiTokenStore tokens;

    @Test
    void startsEmpty() {
        assertThat(accounts.isEmpty()).isTrue();
    }

    @Test
    void givesBackWhatItWasGiven() {
        var wang = account("wang", Set.of(Role.MANAGER, Role.STAFF), Set.of("main_ip", "trainer"));
        accounts.insert(wang, NOW);
        assertThat(accounts.find("wang")).contains(wang);
        assertThat(accounts.all()).containsExactly(wang);
        assertThat(accounts.isEmpty()).isFalse();
    }

    @Test
    void keepsAnAccountWithoutRights() {
        accounts.insert(account("li", Set.of(), Set.of()), NOW);
        assertThat(accounts.find("li").orElseThrow().account().roles()).isEmpty();
    }

    @Test
    void replacesRightsAndKeepsThePassword() {
        accounts.insert(account("wang", Set.of(Role.STAFF), Set.of("main_ip")), NOW);
        accounts.update(new Account("wang", "新名", Set.of(Role.AUDITOR), Set.of("finance")), false);
        var after = accounts.find("wang").orElseThrow();
        assertThat(after.account()).isEqualTo(new Account("wang", "新名", Set.of(Role.AUDITOR), Set.of("finance")));
        assertThat(after.enabled()).isFalse();
        assertThat(after.passwordHash()).isEqualTo("hash of wang");
    }

    @Test
    void changesThePasswordAndItsStamp() {
        accounts.insert(account("wang", Set.of(), Set.of()), NOW);
        accounts.changePassword("wang", "other", NOW.plusSeconds(1));
        var after = accounts.find("wang").orElseThrow();
        assertThat(after.passwordHash()).isEqualTo("other");
        assertThat(after.passwordStamp()).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
    }

    @Test
    void refusesAUsernameTwice() {
        accounts.insert(account("wang", Set.of(), Set.of()), NOW);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> accounts.insert(account("wang", Set.of(), Set.of()), NOW));
    }

    @Test
    void findsATokenByTheHashOfItsSecret() {
        accounts.insert(account("wang", Set.of(), Set.of()), NOW);
        var token = new ApiToken("1", "wang", "shop", Set.of("integration", "staff"), "admin", NOW, null, null);
        tokens.insert(token, TokenSecret.hash("secret"));
        assertThat(tokens.findBySecret(TokenSecret.hash("secret"))).contains(token);
        assertThat(tokens.findBySecret(TokenSecret.hash("other"))).isEmpty();
        assertThat(tokens.of("wang")).containsExactly(token);
    }

    @Test
    void notesTheUseOfATokenAndForgetsItWhenRevoked() {
        accounts.insert(account("wang", Set.of(), Set.of()), NOW);
        tokens.insert(new ApiToken("1", "wang", "shop", Set.of("staff"), "wang", NOW, NOW.plusSeconds(9), null), "h");
        tokens.used("1", NOW.plusSeconds(5));
        assertThat(tokens.find("1").orElseThrow().lastUsedAt()).isEqualTo(NOW.plusSeconds(5));
        tokens.delete("1");
        assertThat(tokens.find("1")).isEmpty();
    }

    private static StoredAccount account(String username, Set<Role> roles, Set<String> roleKeys) {
        return new StoredAccount(
                new Account(username, "名字", roles, roleKeys), "hash of " + username, NOW, true);
    }
}
