package qipan.security;

import org.jspecify.annotations.Nullable;

/**
 * A job in a campaign, one row of the role catalogue.
 *
 * @param key what models write into candidateGroups, e.g. {@code main_ip}
 * @param zh Chinese name
 * @param en English name
 * @param escalatesTo key of the role that hears of lateness and takes over, null at the top
 */
public record JobRole(String key, String zh, String en, @Nullable String escalatesTo) {}
