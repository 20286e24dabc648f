package qipan.security;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Passwords and sessions. Sessions live in the database: any node serves any browser, a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SecurityConfiguration {

    /** BCrypt; the prefix kept with each hash leaves the way open to the next algorithm. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder()));
    }

    @Bean
    VerifiedPasswords verifiedPasswords(PasswordEncoder encoder, SecuritySettings settings) {
        return new VerifiedPasswords(encoder, settings.verifiedFor());
    }

    @Bean
    LoginThrottle loginThrottle(SecuritySettings settings) {
        return new LoginThrottle(settings, InstantSource.system());
    }

    /** The sessions need it to be there, and so wait for their table: their clean-up begins as soon as they are there. */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(SecuritySettings settings) {
        return repository -> repository.setDefaultMaxInactiveInterval(settings.sessionTimeout());
    }
}
