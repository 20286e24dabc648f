package qipan.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** An opaque keyset position: the sort values of the last row seen. */
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    public static String write(Object... sortValues) {
        var joined = String.join(SEPARATOR, List.of(sortValues).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param parts how many sort values the cursor must hold
     * @throws Refusal 400 when the text is no cursor of that many parts
     */
    public static List<String> read(String cursor, int parts) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var values = List.of(text.split(SEPARATOR, -1));
            if (values.size() == parts) {
                return values;
            }
        } catch (IllegalArgumentException notBase64) {
            // falls through to the refusal below
        }
        throw Refusal.malformed("shared.cursor.malformed");
    }
}
