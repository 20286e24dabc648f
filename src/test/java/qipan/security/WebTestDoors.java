package qipan.security;

import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The doors without accounts behind them: whoever a web test says is signed in, is. */
@TestConfiguration
@Import({DoorsConfiguration.class, SignedInActor.class})
public class WebTestDoors {

    @Bean
    SigningIn signingIn() {
        return Mockito.mock();
    }

    @Bean
    TokenSignIn tokenSignIn() {
        return Mockito.mock();
    }

    @Bean
    BrowserSession browserSession() {
        return Mockito.mock();
    }
}
