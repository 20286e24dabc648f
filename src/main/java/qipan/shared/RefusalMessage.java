package qipan.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is left of a refusal where only its exception's message was kept, as the engine does for a failed job: key and
 * arguments, so that it can still be told in the reader's language.
 *
 * @param key key in the message bundles
 * @param args arguments of the message, as texts
 */
public record RefusalMessage(String key, List<String> args) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern FORM = Pattern.compile("([a-z]\\w*(?:\\.\\w+)+)(?: (\\[.*]))?", Pattern.DOTALL);

    /** {@code engine.unknownProcess ["group-run"]}: readable in a log, and read again by {@link #parse}. */
    static String of(String key, Object... args) {
        return args.length == 0 ? key : key + " " + JSON.writeValueAsString(Arrays.stream(args).map(String::valueOf).toList());
    }

    /** Empty when the text is not the message of a refusal. */
    public static Optional<RefusalMessage> parse(String text) {
        var found = FORM.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RefusalMessage(found.group(1), args(found.group(2))));
        } catch (JacksonException cutOff) {
            return Optional.empty();
        }
    }

    private static List<String> args(@Nullable String list) {
        return list == null ? List.of() : JSON.readTree(list).valueStream().map(arg -> arg.asString()).toList();
    }
}
