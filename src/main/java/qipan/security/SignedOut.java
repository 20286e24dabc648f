package qipan.security;

/**
 * Somebody signed out in a browser.
 *
 * @param session id of what has ended
 */
public record SignedOut(String session) {}
