package qipan.security;

/**
 * Somebody gave a wrong name or password, or had to wait. The name is as typed: it may be nobody's.
 *
 * @param throttled true when the password was not even looked at
 */
public record SignInRefused(String username, String address, boolean throttled) {}
