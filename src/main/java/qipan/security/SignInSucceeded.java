package qipan.security;

/** Somebody opened a session in a browser. */
public record SignInSucceeded(String username, String address) {}
