package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import qipan.shared.Refusal;
import qipan.shared.web.RequestIdFilter;

class SignedInActorTest {

    private static final Account WANG = new Account("wang", "王", Set.of(Role.STAFF), Set.of("main_ip"));

    private final SignedInActor actor = new SignedInActor();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        MDC.clear();
    }

    @Test
    void isTheSystemOutsideAnyRequest() {
        assertThat(actor.get()).isEqualTo(Actor.system());
    }

    @Test
    void isWhoIsSignedInWithTheIdOfTheRequest() {
        MDC.put(RequestIdFilter.MDC_KEY, "request-1");
        signIn(AccountAuthentication.byPassword(WANG));
        assertThat(actor.get()).isEqualTo(new Actor("wang", null, Set.of(Role.STAFF), "request-1"));
    }

    @Test
    void isAnIntegrationByATokenOfThatScope() {
        signIn(AccountAuthentication.byToken(WANG, true));
        assertThat(actor.get().requireIntegrationOr(Role.MANAGER).username()).isEqualTo("wang");
    }

    @Test
    void isNoIntegrationByPassword() {
        signIn(AccountAuthentication.byPassword(WANG));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> actor.get().requireIntegrationOr(Role.MANAGER));
    }

    @Test
    void isWhomWorkIsDoneFor() {
        signIn(AccountAuthentication.byPassword(WANG));
        var manager = new Actor("manager", null, Set.of(Role.MANAGER), null);
        assertThat(ActingAs.<Actor>call(manager, actor::get)).isEqualTo(manager);
        assertThat(actor.get().username()).isEqualTo("wang");
    }

    @Test
    void understandsTheMockUsersOfWebTests() {
        signIn(new TestingAuthenticationToken("li", "", "ROLE_AUDITOR", "ROLE_UNKNOWN"));
        assertThat(actor.get().roles()).isEqualTo(Set.of(Role.AUDITOR));
    }

    private static void signIn(Authentication authentication) {
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication));
    }
}
