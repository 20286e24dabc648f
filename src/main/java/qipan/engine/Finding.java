package qipan.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * One remark of the model check.
 *
 * @param file name of the file in the bundle
 * @param element id of the shape (or decision, or form field) it is about, null for the file as a whole
 * @param rule which rule was broken, a stable word such as {@code script}
 * @param args what the message mentions
 */
public record Finding(Severity severity, String file, @Nullable String element, String rule, List<Object> args) {

    /** Errors keep a bundle from being published; warnings are only told. */
    public enum Severity {
        ERROR,
        WARNING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** In words: English when asked for, else Chinese. */
    public String message(Locale locale) {
        // Without this control a server that runs in English would answer English to people who read Chinese.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var texts = ResourceBundle.getBundle("messages.sandbox", locale, control);
        return new MessageFormat(texts.getString("sandbox." + rule), locale).format(args.toArray());
    }
}
