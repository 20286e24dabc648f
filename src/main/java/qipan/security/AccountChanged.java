package qipan.security;

import java.util.Map;

/**
 * An administrator changed who may do what. Published in the transaction of the change.
 *
 * @param action {@code created}, {@code changed}, {@code passwordReset}, {@code tokenCreated} or {@code tokenRevoked}
 * @param before what was so before; never a password, hash or secret
 * @param after what is so now
 */
public record AccountChanged(
        String username, String action, Map<String, Object> before, Map<String, Object> after) {}
