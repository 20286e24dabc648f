package qipan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * What a browser session remembers: whose it is and with which password it was opened. The rights are looked up with
 * each request, so that a disabled account or a lost role does not live on in a session.
 */
@Component
class BrowserSession {

    private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String PASSWORD_STAMP = "qipan.passwordStamp";

    private final AccountDirectory accounts;

    BrowserSession(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    void open(HttpServletRequest request, StoredAccount account) {
        var session = request.getSession();
        if (!session.isNew()) {
            // An id that somebody may have planted before the login must not become a signed-in one.
            request.changeSessionId();
        }
        session.setAttribute(USERNAME, account.username());
        session.setAttribute(PASSWORD_STAMP, account.passwordStamp());
    }

    /** @return the id of the session, if there was one */
    Optional<String> close(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var id = session.getId();
        session.invalidate();
        return Optional.of(id);
    }

    Optional<Account> account(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(USERNAME) instanceof String username)) {
            return Optional.empty();
        }
        return accounts.stored(username)
                .filter(account -> Long.valueOf(account.passwordStamp()).equals(session.getAttribute(PASSWORD_STAMP)))
                .map(StoredAccount::account);
    }
}
