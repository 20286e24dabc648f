package qipan.security;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out in a browser. */
@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SigningIn signingIn;
    private final BrowserSession session;
    private final CsrfTokenRepository csrfTokens;
    private final CurrentActor actor;
    private final DemoMode mode;
    private final ObjectProvider<Substitutes> substitutes;
    private final ApplicationEventPublisher events;

    SessionController(SigningIn signingIn, BrowserSession session, CsrfTokenRepository csrfTokens,
            CurrentActor actor, DemoMode mode, ObjectProvider<Substitutes> substitutes,
            ApplicationEventPublisher events) {
        this.substitutes = substitutes;
        this.signingIn = signingIn;
        this.session = session;
        this.csrfTokens = csrfTokens;
        this.actor = actor;
        this.mode = mode;
        this.events = events;
    }

    /** What the login page needs, and the CSRF cookie as a side effect of reading the token. */
    @GetMapping
    SessionView show(@Parameter(hidden = true) CsrfToken csrf) {
        csrf.getToken();
        var people = mode.demo() ? DemoPerson.all().stream().map(DemoAccountView::of).toList() : null;
        return new SessionView(isSignedIn(), mode.demo(), mode.sandbox(), people);
    }

    @PostMapping(consumes = "application/json")
    MeView signIn(@Valid @RequestBody SignInRequest wish, HttpServletRequest request, HttpServletResponse response) {
        var account = signingIn.byPassword(wish.username(), wish.password(), request.getRemoteAddr());
        session.open(request, account);
        csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
        events.publishEvent(new SignInSucceeded(account.username(), request.getRemoteAddr()));
        return MeView.of(
                account.account(), substitutes.stream().flatMap(known -> known.of(account.username()).stream()).toList(), mode);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        session.close(request).ifPresent(ended -> events.publishEvent(new SignedOut(ended)));
    }

    private boolean isSignedIn() {
        return !actor.get().username().equals(Actor.SYSTEM);
    }

    record SignInRequest(@NotBlank String username, @NotEmpty String password) {
        @Override
        public String toString() {
            return "SignInRequest[" + username + "]";
        }
    }

    record SessionView(
            boolean authenticated, boolean demo, boolean sandbox, @Nullable List<DemoAccountView> demoAccounts) {}

    record DemoAccountView(String username, String name, Set<Role> roles) {
        static DemoAccountView of(DemoPerson person) {
            return new DemoAccountView(person.username(), person.name(), person.roles());
        }
    }
}
