package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class VerifiedPasswordsTest {

    private final PasswordEncoder encoder = mock();

    @Test
    void asksTheSlowHashOnceForARightPassword() {
        var passwords = remembering(Duration.ofMinutes(5));
        given(encoder.matches("right", "hash")).willReturn(true);
        assertThat(passwords.matches("right", "hash")).isTrue();
        assertThat(passwords.matches("right", "hash")).isTrue();
        verify(encoder, times(1)).matches("right", "hash");
    }

    @Test
    void asksTheSlowHashEachTimeForAWrongPassword() {
        var passwords = remembering(Duration.ofMinutes(5));
        assertThat(passwords.matches("wrong", "hash")).isFalse();
        assertThat(passwords.matches("wrong", "hash")).isFalse();
        verify(encoder, times(2)).matches("wrong", "hash");
    }

    @Test
    void forgetsWhatWasRightWhenThePasswordIsChanged() {
        var passwords = remembering(Duration.ofMinutes(5));
        given(encoder.matches("old", "old hash")).willReturn(true);
        assertThat(passwords.matches("old", "old hash")).isTrue();
        assertThat(passwords.matches("old", "new hash")).isFalse();
    }

    @Test
    void asksAgainAfterAWhile() {
        var passwords = remembering(Duration.ZERO);
        given(encoder.matches("right", "hash")).willReturn(true);
        passwords.matches("right", "hash");
        passwords.matches("right", "hash");
        verify(encoder, times(2)).matches("right", "hash");
    }

    @Test
    void takesAsLongForNobody() {
        var passwords = remembering(Duration.ofMinutes(5));
        assertThat(passwords.matchesNobody("any")).isFalse();
        verify(encoder).matches(eq("any"), eq("nobody's hash"));
    }

    private VerifiedPasswords remembering(Duration rememberFor) {
        given(encoder.encode(any())).willReturn("nobody's hash");
        return new VerifiedPasswords(encoder, rememberFor);
    }
}
