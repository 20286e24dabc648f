package qipan.engine.form;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import qipan.shared.FileLink;

/** Text, by length and pattern. */
class TextAnswer implements Answer {

    /** Nothing a person types is longer; a form may say less. */
    private static final int LONGEST = 20_000;

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        if (!(given instanceof String text)) {
            asking.wrong(field, "text");
            return null;
        }
        var length = text.codePointCount(0, text.length());
        var longest = field.limit("maxLength").map(Double::intValue).orElse(LONGEST);
        var shortest = field.limit("minLength").map(Double::intValue).orElse(0);
        if (length > longest) {
            asking.wrong(field, "maxLength", longest);
        } else if (length < shortest) {
            asking.wrong(field, "minLength", shortest);
        } else if (!matches(field, text)) {
            asking.wrong(field, "pattern");
        }
        FileLink.idIn(text).ifPresent(file -> asking.attach(field, file));
        return text;
    }

    /** Anywhere in the text, as in JavaScript; patterns that must cover all of it say so. */
    private static boolean matches(Field field, String text) {
        var pattern = field.validate().get("pattern");
        if (pattern == null || pattern.toString().isEmpty()) {
            return true;
        }
        try {
            return Pattern.compile(pattern.toString()).matcher(new PatientText(text)).find();
        } catch (PatternSyntaxException modelledWrongly) {
            return true;
        } catch (PatientText.TooLong catastrophic) {
            return false;
        }
    }

    @Override
    public @Nullable Object show(Field field, Object variable) {
        return variable.toString();
    }
}
