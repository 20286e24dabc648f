package qipan.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One element of a model as its author described it.
 *
 * @param element element id, e.g. {@code userTask_lc02_approveBrief}
 * @param type BPMN type, e.g. {@code userTask}
 * @param name Chinese label
 * @param formKey id of its form, null without one
 * @param roles role keys it is offered to, expressions as written
 * @param message name of the message that an event waits for, null for everything else
 * @param properties extension properties: {@code nameEn, step, script, kpis, contact, approval, author, signing, removeSigner, noApprover, authorIsApprover, sameApprover, posting, published, payload, once, copyTo, overdue, overdueReminders, overdueEvery}
 */
public record StepModel(
        String element,
        String type,
        @Nullable String name,
        @Nullable String formKey,
        List<String> roles,
        @Nullable String documentation,
        @Nullable String message,
        Map<String, String> properties) {

    /** What an event says whose message may come from outside and carries nothing. */
    public static final String NO_PAYLOAD = "none";

    public @Nullable String property(String key) {
        return properties.get(key);
    }

    /** The catalogue's step code, such as {@code lc02}; the element id when the model gives none. */
    public String code() {
        return properties.getOrDefault("step", element);
    }

    public String nameEn() {
        return properties.getOrDefault("nameEn", name == null ? element : name);
    }

    public boolean is(String flag) {
        return Boolean.parseBoolean(properties.get(flag));
    }
}
