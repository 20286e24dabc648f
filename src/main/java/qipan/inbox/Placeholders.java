package qipan.inbox;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import qipan.shared.Zones;

/**
 * Fills <code>{群名}</code> and the like in scripts. Which word means which variable is data; a variable's own name in
 * braces works too. What is not known stays visible, for the person to fill in.
 */
@Component
class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}\\s]{1,40})}");
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final Map<String, String> words = new HashMap<>();

    Placeholders() {
        var file = new Properties();
        var resource = new ClassPathResource("script-placeholders.properties");
        try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            file.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        file.forEach((word, variable) -> words.put(word.toString(), variable.toString()));
    }

    String fill(String text, InboxTask task, Map<String, Object> variables) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            var value = value(found.group(1), task, variables);
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    private @Nullable String value(String word, InboxTask task, Map<String, Object> variables) {
        var name = words.getOrDefault(word, word);
        return switch (name) {
            case "groupName" -> task.groupName() == null ? task.group() : task.groupName();
            case "campaignName" -> task.campaignName() == null ? spoken(variables.get(name)) : task.campaignName();
            default -> spoken(variables.get(name));
        };
    }

    private static @Nullable String spoken(@Nullable Object value) {
        if (value instanceof Date date) {
            return SPOKEN.format(OffsetDateTime.ofInstant(Instant.ofEpochMilli(date.getTime()), Zones.SHANGHAI));
        }
        if (value instanceof Double number && number == Math.rint(number)) {
            return Long.toString(number.longValue());
        }
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
