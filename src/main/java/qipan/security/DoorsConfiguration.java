package qipan.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.anyOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;
import static qipan.security.AccountAuthentication.BY_TOKEN;
import static qipan.security.AccountAuthentication.INTEGRATION;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import qipan.shared.web.ProblemAnswer;

/** Which doors the house has and who may pass them. Finer rules stand in the use cases: {@link Actor#require}. */
@Configuration(proxyBeanMethods = false)
class DoorsConfiguration {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher(POST, "/api/session");
    private static final String[] WRITERS = {"ADMIN", "MANAGER", "STAFF"};

    @Bean
    CsrfTokenRepository csrfTokens() {
        return CookieCsrfTokenRepository.withHttpOnlyFalse();
    }

    @Bean
    SecurityFilterChain doors(HttpSecurity http, SigningIn signingIn, TokenSignIn tokens, BrowserSession session,
            CsrfTokenRepository csrfTokens, ProblemAnswer problems) {
        http.addFilterBefore(
                new SignInFilter(signingIn, tokens, session, problems), AnonymousAuthenticationFilter.class);
        http.securityContext(context -> context.securityContextRepository(new NullSecurityContextRepository()));
        http.sessionManagement(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .requireCsrfProtectionMatcher(request -> changesBySession(request, session)));
        http.exceptionHandling(handling -> handling
                .authenticationEntryPoint(problems::answer)
                .accessDeniedHandler(problems::answer));
        http.headers(SecurityHeaders::write);
        http.authorizeHttpRequests(DoorsConfiguration::rules);
        return http.build();
    }

    /**
     * A session is what a foreign page could misuse; a header it cannot send, and without either there is nothing to
     * misuse. Signing in is left out: it takes JSON only, which no foreign form can send.
     */
    private static boolean changesBySession(HttpServletRequest request, BrowserSession session) {
        return CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request)
                && !SIGN_IN.matches(request)
                && !AuthorizationHeader.isIn(request)
                && session.account(request).isPresent();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry doors) {
        doors.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
        doors.requestMatchers("/api/session").permitAll();
        doors.requestMatchers(GET, "/api/feeds/*").permitAll();
        doors.requestMatchers(POST, "/api/tokens", "/api/me/password")
                .access(allOf(authenticated(), not(hasAuthority(BY_TOKEN))));
        doors.requestMatchers(POST, "/api/me/calendar-feed")
                .access(allOf(hasAnyRole(WRITERS), not(hasAuthority(BY_TOKEN))));
        doors.requestMatchers(DELETE, "/api/tokens/*").authenticated();
        doors.requestMatchers(PUT, "/api/calendar/*").hasRole("ADMIN");
        doors.requestMatchers(GET, "/api/**").authenticated();
        doors.requestMatchers(HEAD, "/api/**").authenticated();
        doors.requestMatchers(POST, "/api/messages/*", "/api/campaigns/*/kpis")
                .access(anyOf(hasAnyRole(WRITERS), hasAuthority(INTEGRATION)));
        doors.requestMatchers("/api/**").hasAnyRole(WRITERS);
        doors.requestMatchers("/engine-rest/**").hasRole("MANAGER");
        doors.requestMatchers("/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**").authenticated();
        doors.requestMatchers(GET, "/actuator/health", "/actuator/health/**").permitAll();
        doors.requestMatchers("/actuator/**").hasRole("ADMIN");
        doors.requestMatchers(GET, "/**").permitAll();
        doors.requestMatchers(HEAD, "/**").permitAll();
        doors.anyRequest().denyAll();
    }
}
