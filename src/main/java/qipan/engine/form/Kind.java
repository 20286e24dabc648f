package qipan.engine.form;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a field holds, and who checks it. */
enum Kind {
    TEXT(new TextAnswer()),
    NUMBER(new NumberAnswer()),
    TICK(new TickAnswer()),
    CHOICE(new ChoiceAnswer()),
    CHOICES(new ChoicesAnswer()),
    TIME(new TimeAnswer()),
    ROWS(new RowsAnswer());

    private static final Map<String, Kind> BY_TYPE = Map.of(
            "textfield", TEXT,
            "textarea", TEXT,
            "number", NUMBER,
            "checkbox", TICK,
            "radio", CHOICE,
            "select", CHOICE,
            "checklist", CHOICES,
            "taglist", CHOICES,
            "datetime", TIME,
            "dynamiclist", ROWS);

    private final Answer answer;

    Kind(Answer answer) {
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }

    /** Empty for what only shows something. */
    static Optional<Kind> ofType(@Nullable Object type) {
        return type == null ? Optional.empty() : Optional.ofNullable(BY_TYPE.get(type.toString()));
    }
}
