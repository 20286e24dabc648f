package qipan.playbook;

import java.time.Instant;

/**
 * @param deployedBy username, {@code system} for what the program ships
 * @param latest whether new instances run this version
 */
public record PlaybookVersion(int version, Instant deployedAt, String deployedBy, boolean latest) {}
