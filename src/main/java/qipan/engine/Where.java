package qipan.engine;

import qipan.shared.BusinessKey;

/**
 * The process instance in which something happened.
 *
 * @param process key of the process definition, e.g. {@code group-run-11-day}
 * @param definition id of the definition's version
 * @param version number of that version, from 1
 * @param instance process instance id
 * @param root id of the topmost calling instance; the instance itself when nobody called it
 * @param key what the instance belongs to
 */
public record Where(String process, String definition, int version, String instance, String root, BusinessKey key) {}
