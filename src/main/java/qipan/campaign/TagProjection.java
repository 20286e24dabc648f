package qipan.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.VariableSet;
import qipan.engine.FactListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Remembers the members that people tagged in a group's daily form: rows of member, tag and concern. */
@Component
class TagProjection implements FactListener {

    private static final String TAGS = "tags";

    private final Members members;
    private final JsonMapper json;

    TagProjection(Members members, JsonMapper json) {
        this.members = members;
        this.json = json;
    }

    @Override
    public void on(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof VariableSet set && TAGS.equals(set.name()) && set.where().key().group() != null) {
                remember(set);
            }
        }
    }

    private void remember(VariableSet set) {
        var text = String.valueOf(set.value());
        if (text.startsWith("[")) {
            json.readTree(text).valueStream().filter(row -> row.hasNonNull("member")).forEach(row -> members.tag(
                    set.where().key(), row.path("member").asString(), cell(row, "tag"), cell(row, "concern"), null));
        }
    }

    private static @Nullable String cell(JsonNode row, String name) {
        return row.hasNonNull(name) ? row.path(name).asString() : null;
    }
}
