package qipan.security;

/**
 * Somebody gave a wrong name or password. The name is as typed: it may be nobody's. Attempts during the wait that
 * follows are not told, or a guesser could fill the audit log.
 *
 * @param throttled true when this was one failure too many: from now on they have to wait
 */
public record SignInRefused(String username, String address, boolean throttled) {}
