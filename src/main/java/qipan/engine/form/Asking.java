package qipan.engine.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.engine.Feel;
import qipan.engine.FormOptions;
import qipan.engine.Forms.Attached;
import qipan.engine.Forms.Unrepeated;
import qipan.shared.Violation;

/** One submission being checked: what conditions may look at, and what was found so far. */
final class Asking {

    private final Feel feel;
    private final LocalDate today;
    private final FormOptions options;
    private final String prefix;
    private final Map<String, @Nullable Object> seen;
    private final List<Violation> violations;
    private final List<Unrepeated> unrepeated;
    private final List<Attached> attached;

    Asking(Feel feel, LocalDate today, FormOptions options) {
        this(feel, today, options, "", new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    private Asking(
            Feel feel,
            LocalDate today,
            FormOptions options,
            String prefix,
            Map<String, @Nullable Object> seen,
            List<Violation> violations,
            List<Unrepeated> unrepeated,
            List<Attached> attached) {
        this.feel = feel;
        this.today = today;
        this.options = options;
        this.prefix = prefix;
        this.seen = seen;
        this.violations = violations;
        this.unrepeated = unrepeated;
        this.attached = attached;
    }

    /** The same submission inside one row: its own fields hide those around it. */
    Asking row(String list, int number) {
        return new Asking(
                feel, today, options, "%s%s[%d].".formatted(prefix, list, number), new HashMap<>(seen), violations, unrepeated,
                attached);
    }

    void see(String key, @Nullable Object value) {
        seen.put(key, value);
    }

    @Nullable Object seen(String key) {
        return seen.get(key);
    }

    boolean holds(String condition) {
        return feel.holds(condition, seen);
    }

    /** @param limit what the condition knows as {@code limit} */
    boolean holds(String condition, @Nullable Object limit) {
        var known = new HashMap<>(seen);
        known.put("limit", limit);
        return feel.holds(condition, known);
    }

    @Nullable Object parameter(@Nullable String key) {
        return key == null ? null : options.parameter(key).orElseThrow(() -> new IllegalStateException("No parameter " + key));
    }

    Optional<LocalDate> earliest(@Nullable String rule) {
        return EarliestDay.of(rule, options).map(earliest -> earliest.after(today));
    }

    Optional<LocalTime> hour(@Nullable String rule) {
        return HourRule.of(rule, options);
    }

    List<FormOptions.Option> options(String source) {
        return options.of(source);
    }

    void wrong(Field field, String rule, Object... limits) {
        var args = new ArrayList<Object>(List.of(field.label().toString()));
        // As text: a number would be shown with separators for thousands.
        args.addAll(Arrays.stream(limits).map(String::valueOf).toList());
        wrong(field.key(), rule, args.toArray());
    }

    void wrong(String key, String rule, Object... args) {
        violations.add(Violation.ofField(prefix + key, rule, "form." + rule, args));
    }

    /** Remembers an answer that the campaign takes once. */
    void once(Field field, Object value) {
        unrepeated.add(new Unrepeated(prefix + field.key(), field.label().toString(), value));
    }

    /** Remembers an answer that names a file. */
    void attach(Field field, String file) {
        attached.add(new Attached(prefix + field.key(), field.label().toString(), file, "photo".equals(field.property("upload"))));
    }

    List<Attached> attached() {
        return List.copyOf(attached);
    }

    List<Unrepeated> unrepeated() {
        return List.copyOf(unrepeated);
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }
}
