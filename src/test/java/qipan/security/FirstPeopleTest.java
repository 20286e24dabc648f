package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class FirstPeopleTest {

    private final AccountStore store = mock();
    private final AccountDirectory directory = mock();
    private final PasswordEncoder encoder = mock();

    @Test
    void givesTheFirstAdministratorThePasswordOfTheEnvironment() {
        start("correct horse", false);
        verify(encoder).encode("correct horse");
        assertThat(inserted().account())
                .isEqualTo(new Account("admin", "Administrator", Set.of(Role.ADMIN), Set.of()));
    }

    @Test
    void inventsAPasswordAndShowsItOnceWhenNoneIsGiven(CapturedOutput output) {
        start("", false);
        var password = ArgumentCaptor.forClass(CharSequence.class);
        verify(encoder).encode(password.capture());
        assertThat(password.getValue()).hasSize(20);
        assertThat(output.getAll()).containsOnlyOnce(password.getValue());
    }

    @Test
    void neverShowsAPasswordThatWasGiven(CapturedOutput output) {
        start("short", false);
        assertThat(output.getAll()).contains("QIPAN_ADMIN_PASSWORD is short").doesNotContain("password short");
    }

    @Test
    void refusesAPasswordThatTheHashWouldCutOff() {
        assertThatIllegalStateException().isThrownBy(() -> start("x".repeat(73), false));
        verify(store, never()).insert(any(), any());
    }

    @Test
    void makesNobodyWhenThereIsSomebody() {
        start("correct horse", false, false);
        verify(store, never()).insert(any(), any());
    }

    @Test
    void invitesTheDemoPeopleWithOneHashForAll() {
        start("correct horse", true);
        verify(encoder, times(1)).encode("demo");
        verify(store, times(DemoPerson.all().size())).insert(any(), any());
    }

    @Test
    void standsBackWhenAnotherNodeWasFaster() {
        willThrow(new DuplicateKeyException("taken")).given(store).insert(any(), any());
        start("correct horse", false);
        verify(directory).forgetAfterCommit();
    }

    private void start(String password, boolean demo) {
        start(password, demo, true);
    }

    private void start(String password, boolean demo, boolean empty) {
        given(store.isEmpty()).willReturn(empty);
        given(encoder.encode(any())).willReturn("hash");
        var environment = new MockEnvironment();
        environment.setActiveProfiles(demo ? "demo" : "mysql");
        var clock = Clock.fixed(Instant.parse("2026-03-02T02:00:00Z"), ZoneOffset.UTC);
        var transaction = new TransactionTemplate(mock(PlatformTransactionManager.class));
        new FirstPeople(store, directory, encoder, new FirstAdminPassword(password), new DemoMode(environment),
                transaction, clock).run(new DefaultApplicationArguments());
    }

    private StoredAccount inserted() {
        var account = ArgumentCaptor.forClass(StoredAccount.class);
        verify(store).insert(account.capture(), any());
        return account.getValue();
    }
}
