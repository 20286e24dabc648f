package qipan.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Everybody's own password. */
@RestController
@RequestMapping("/api/me/password")
class OwnPasswordController {

    private final SigningIn signingIn;
    private final ChangingOwnPassword changing;
    private final BrowserSession session;
    private final CurrentActor actor;

    OwnPasswordController(
            SigningIn signingIn, ChangingOwnPassword changing, BrowserSession session, CurrentActor actor) {
        this.signingIn = signingIn;
        this.changing = changing;
        this.session = session;
        this.actor = actor;
    }

    /** Ends all sessions of this person but the one that asks. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@Valid @RequestBody Wish wish, HttpServletRequest request) {
        var me = proven(wish.current(), request);
        var inBrowser = session.account(request).filter(me.account()::equals).isPresent();
        var changed = changing.change(me, wish.wished());
        if (inBrowser) {
            session.open(request, changed);
        }
    }

    /** By the rules of the login, throttle included: who found a session open must not guess here. */
    private StoredAccount proven(String password, HttpServletRequest request) {
        try {
            return signingIn.byPassword(actor.get().username(), password, request.getRemoteAddr());
        } catch (WrongCredentials wrong) {
            // Not 401: the person is signed in, and a browser would take it for the end of the session.
            throw Refusal.invalid("security.password.refused",
                    List.of(Violation.ofField("current", "wrong", "security.password.wrong")));
        }
    }

    record Wish(@NotEmpty String current, @NotNull @JsonProperty("new") String wished) {
        @Override
        public String toString() {
            return "Wish[]";
        }
    }
}
