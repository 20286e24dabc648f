package qipan.shared.consistency;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import qipan.shared.consistency.Comparison.Kind;
import qipan.shared.consistency.Verdict.Place;
import qipan.shared.consistency.Verdict.Sample;

/** Tells how the comparisons came out: Chinese first, English beside. */
class ConsistencyReport {

    private final PrintStream out;
    private int checked;
    private int wrong;

    ConsistencyReport(PrintStream out) {
        this.out = out;
    }

    boolean agrees() {
        return wrong == 0;
    }

    void tell(Verdict verdict) {
        checked++;
        wrong += verdict.agrees() ? 0 : 1;
        out.printf("%-4s%,12d %-2s %,12d  %s%n", verdict.agrees() ? "✓" : "✗", verdict.left(),
                verdict.comparison().kind().sign(), verdict.right(), title(verdict.comparison()));
        if (!verdict.agrees()) {
            Arrays.stream(Place.values()).forEach(place -> tellSamples(verdict, place));
        }
    }

    void tellSum() {
        out.printf("%s%n", both("shared.consistency.sum", checked, wrong));
    }

    private void tellSamples(Verdict verdict, Place place) {
        var ids = verdict.samples().stream().filter(it -> it.place() == place).map(Sample::id).collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            out.printf("      %s: %s%n", both("shared.consistency." + place.name().toLowerCase(Locale.ROOT), verdict.wrong()), ids);
        }
    }

    private static String title(Comparison it) {
        return title(it, Locale.SIMPLIFIED_CHINESE) + " / " + title(it, Locale.ENGLISH);
    }

    private static String title(Comparison it, Locale locale) {
        var left = text(it.left().name(), locale);
        return it.kind() == Kind.ONCE
                ? text("shared.consistency.once", locale).formatted(left)
                : left + " " + it.kind().sign() + " " + text(it.right().name(), locale);
    }

    private static String both(String key, Object... args) {
        return text(key, Locale.SIMPLIFIED_CHINESE).formatted(args) + " / " + text(key, Locale.ENGLISH).formatted(args);
    }

    private static String text(String key, Locale locale) {
        // Without this control a machine that speaks English would tell everything in English.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var bundle = "messages." + key.substring(0, key.indexOf('.'));
        return ResourceBundle.getBundle(bundle, locale, control).getString(key);
    }
}
