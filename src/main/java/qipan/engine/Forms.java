package qipan.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import qipan.shared.Violation;

/** Forms of the models: what a person sees, and whether the answers may become process variables. */
public interface Forms {

    /**
     * The newest version of a form, filled for somebody.
     *
     * @param schema the form-js document as modelled, with the choices that live in data put in
     * @param values what is known of its fields already, in the shape form-js writes
     */
    record Filled(String key, Map<String, Object> schema, Map<String, Object> values) {}

    /** @param variables process variables, JSON as text */
    Optional<Filled> fill(String key, Map<String, Object> variables, FormOptions options);

    /**
     * An answer that a campaign takes once, such as the number of a certificate. Whether it was given before is not known
     * here: whoever stores the answers holds them against those of others.
     *
     * @param field as a violation names it, {@code rows[2].number} inside a row
     * @param label what the field is called
     */
    record Unrepeated(String field, String label, Object value) {}

    /**
     * An answer that is the link of a file, see {@link qipan.shared.FileLink}. Whether there is such a file, and for this
     * person, is not known here: whoever stores the answers ties the file to them.
     *
     * @param field as a violation names it
     * @param photo whether only a picture will do
     */
    record Attached(String field, String label, String file, boolean photo) {}

    /**
     * A field that each task must answer for itself, so that one answer cannot stand for many tasks: evidence, a number that
     * a campaign takes once, and whatever the model marks by {@code own}.
     *
     * @param needed whether the task cannot be done without it; evidence always is
     */
    record Own(String field, String label, boolean needed) {}

    /**
     * Whether a person may answer a field.
     *
     * @param key null for a step without a form
     */
    boolean asks(@Nullable String key, String field);

    /** @param key null for a step without a form */
    List<Own> own(@Nullable String key);

    /**
     * Answers as they may be stored: of declared, visible and writable fields only, in the type of the field.
     *
     * @param violations everything that is wrong, in the order of the form; then the values are of no use
     * @param unrepeated those of the values that a campaign takes once
     * @param attached those of the values that name files
     */
    record Checked(
            Map<String, @Nullable Object> values,
            List<Violation> violations,
            List<Unrepeated> unrepeated,
            List<Attached> attached) {

        public Checked(Map<String, @Nullable Object> values, List<Violation> violations) {
            this(values, violations, List.of(), List.of());
        }
    }

    /**
     * @param key null for a step without a form, which accepts no values at all
     * @param variables asked only when conditions look at fields that the person cannot change
     */
    Checked check(
            @Nullable String key,
            Map<String, ? extends @Nullable Object> answers,
            Supplier<Map<String, Object>> variables,
            FormOptions options);
}
