package qipan.security;

import java.util.Map;

/**
 * Somebody's account changed: mostly what they may do, by an administrator. Published in the transaction of the change.
 *
 * @param action {@code created}, {@code changed}, {@code passwordReset}, {@code passwordChanged} by its owner,
 *     {@code tokenCreated} or {@code tokenRevoked}
 * @param before what was so before; never a password, hash or secret
 * @param after what is so now
 */
public record AccountChanged(
        String username, String action, Map<String, Object> before, Map<String, Object> after) {}
