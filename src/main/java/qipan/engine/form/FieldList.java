package qipan.engine.form;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the answers of one level, the form itself or one of its rows, against the fields of that level. */
final class FieldList {

    private FieldList() {}

    /**
     * @param answers what the person gave
     * @param fixed what stands in the fields the person cannot change
     * @return the answers to keep
     */
    static Map<String, @Nullable Object> check(
            List<Field> fields,
            Map<String, ? extends @Nullable Object> answers,
            Map<String, ? extends @Nullable Object> fixed,
            Asking asking) {
        refuseUndeclared(fields, answers, asking);
        for (var field : fields) {
            var given = field.readonly() ? fixed.get(field.key()) : answers.get(field.key());
            asking.see(field.key(), field.kind().answer().plain(field, given));
        }
        var hidden = hidden(fields, asking);
        var kept = new LinkedHashMap<String, @Nullable Object>();
        for (var field : fields) {
            if (!field.readonly() && !hidden.contains(field)) {
                keep(field, answers, kept, asking);
            }
        }
        return kept;
    }

    private static void refuseUndeclared(List<Field> fields, Map<String, ?> answers, Asking asking) {
        var declared = new HashSet<String>();
        fields.forEach(field -> declared.add(field.key()));
        answers.keySet().stream()
                .filter(key -> !declared.contains(key))
                .sorted()
                .forEach(key -> asking.wrong(key, "undeclared", key));
    }

    /** What hides may hide more: a hidden field counts as empty for the conditions of others. */
    private static Set<Field> hidden(List<Field> fields, Asking asking) {
        var hidden = new HashSet<Field>();
        var changed = true;
        while (changed) {
            changed = false;
            for (var field : fields) {
                if (!hidden.contains(field) && field.hides().stream().anyMatch(asking::holds)) {
                    hidden.add(field);
                    asking.see(field.key(), null);
                    changed = true;
                }
            }
        }
        return hidden;
    }

    private static void keep(
            Field field,
            Map<String, ? extends @Nullable Object> answers,
            Map<String, @Nullable Object> kept,
            Asking asking) {
        Object given = answers.get(field.key());
        var answer = field.kind().answer();
        if (answer.isBlank(given)) {
            refuseMissing(field, asking);
            if (answers.containsKey(field.key())) {
                kept.put(field.key(), null);
            }
            return;
        }
        var accepted = answer.accept(field, given, asking);
        kept.put(field.key(), accepted);
        if (accepted != null && field.onceInCampaign()) {
            asking.once(field, accepted);
        }
        refuseOther(field, given, asking);
    }

    private static void refuseMissing(Field field, Asking asking) {
        var condition = field.property("requiredWhen");
        var rows = field.propertyLimit("minRows").filter(min -> min > 0).isPresent();
        if (field.required() || rows || condition != null && asking.holds(condition, limit(field, asking))) {
            asking.wrong(field, "required");
        }
    }

    /** What the law or the house forbids, whatever else is right; {@code limit} is the register's or the campaign's. */
    private static void refuseForbidden(Field field, Asking asking) {
        var condition = field.property("refuseWhen");
        var limit = limit(field, asking);
        if (condition != null && asking.holds(condition, limit)) {
            asking.wrong(field, limit == null ? "refuseWhen" : "refuseBeyond", limit == null ? "" : limit);
        }
    }

    private static @Nullable Object limit(Field field, Asking asking) {
        return asking.parameter(field.property("limitFrom"));
    }

    private static void refuseOther(Field field, Object given, Asking asking) {
        var mustBe = field.property("mustBe");
        if (mustBe != null && !mustBe.equals(given.toString())) {
            asking.wrong(field, "mustBe", mustBe);
        } else if (field.kind() == Kind.TICK && field.required() && Boolean.FALSE.equals(given)) {
            asking.wrong(field, "required");
        }
        var twin = field.property("mustEqual");
        if (twin != null && !given.equals(asking.seen(twin))) {
            asking.wrong(field, "mustEqual", twin);
        }
        refuseForbidden(field, asking);
    }
}
