package qipan.security;

import org.springframework.security.core.AuthenticationException;

/** Name, password or token is wrong. Which of them is not said. */
class WrongCredentials extends AuthenticationException {

    WrongCredentials(String messageKey) {
        super(messageKey);
    }
}
