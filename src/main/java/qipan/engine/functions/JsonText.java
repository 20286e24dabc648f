package qipan.engine.functions;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON variables as models use them: lists of things. A comma list counts as a list too. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    static List<JsonNode> list(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        if (text.startsWith("[")) {
            return MAPPER.readTree(text).valueStream().toList();
        }
        return Arrays.stream(text.split(","))
                .map(part -> (JsonNode) MAPPER.getNodeFactory().stringNode(part.strip()))
                .toList();
    }

    static @Nullable Object plain(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isValueNode() ? MAPPER.treeToValue(node, Object.class) : node.toString();
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
