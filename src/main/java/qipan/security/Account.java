package qipan.security;

import java.util.Set;

/**
 * A person who can sign in.
 *
 * @param username unique, lower case
 * @param name how colleagues call the person
 * @param roles rights in the program
 * @param roleKeys jobs in campaigns, keys of the role catalogue such as {@code main_ip}
 */
public record Account(String username, String name, Set<Role> roles, Set<String> roleKeys) {}
