package qipan.engine.sandbox;

import static qipan.engine.Finding.Severity.ERROR;
import static qipan.engine.Finding.Severity.WARNING;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Finding;
import qipan.engine.Finding.Severity;

/** Every rule of the model check. The words are part of the HTTP contract; their texts are in messages/sandbox. */
enum Rule {
    BUNDLE_EMPTY("bundle.empty"),
    BUNDLE_SIZE("bundle.size"),
    FILE_TYPE("file.type"),
    FILE_NAME("file.name"),
    FILE_SIZE("file.size"),
    FILE_DUPLICATE("file.duplicate"),
    XML_SYNTAX("xml.syntax"),
    XML_DOCTYPE("xml.doctype"),
    XML_NODES("xml.nodes"),
    XML_DEPTH("xml.depth"),
    XML_ATTRIBUTE("xml.attribute"),
    XML_ROOT("xml.root"),
    NAMESPACE("namespace"),
    ELEMENT("element"),
    ATTRIBUTE("attribute"),
    IMPORT("import"),
    SCRIPT("script"),
    CLASS("class"),
    CONNECTOR("connector"),
    FIELD("field"),
    FORM_INLINE("form.inline"),
    TASK_TYPE("task.type"),
    TOPIC("topic"),
    EXPRESSION_SYNTAX("expression.syntax"),
    EXPRESSION_LENGTH("expression.length"),
    EXPRESSION_NAME("expression.name"),
    EXPRESSION_PROPERTY("expression.property"),
    EXPRESSION_FUNCTION("expression.function"),
    EXPRESSION_METHOD("expression.method"),
    EXPRESSION_ARITY("expression.arity"),
    DELEGATE("delegate"),
    TIMER("timer"),
    TIMER_CYCLE("timer.cycle"),
    RETRY("retry"),
    LOOP_GROUPS("loop.groups"),
    LOOP_SIZE("loop.size"),
    SIGNING("signing"),
    SIGNING_PERCENT("signing.percent"),
    SIGNING_WEIGHTS("signing.weights"),
    SIGNING_SEQUENTIAL("signing.sequential"),
    SIGNING_CONDITION("signing.condition"),
    SIGNING_REMOVER("signing.remover"),
    APPROVER("approver"),
    OVERDUE("overdue"),
    OVERDUE_EVERY("overdue.every"),
    OVERDUE_DUE("overdue.due"),
    OVERDUE_FORM("overdue.form"),
    HISTORY("history"),
    PEOPLE("people"),
    ROLE("role"),
    COPY_TO("copyTo"),
    FORM("form"),
    DECISION("decision"),
    CALLED("called"),
    DYNAMIC("dynamic", WARNING),
    MESSAGE("message", WARNING),
    BUSINESS_KEY("businessKey", WARNING),
    NAME("name", WARNING),
    EXECUTABLE("executable", WARNING),
    KEY_DUPLICATE("key.duplicate"),
    KEY("key"),
    DMN_LANGUAGE("dmn.language"),
    FEEL("feel"),
    FORM_SYNTAX("form.syntax"),
    FORM_ID("form.id"),
    FORM_COMPONENT("form.component"),
    FORM_KEY("form.key"),
    FORM_KEY_DUPLICATE("form.key.duplicate"),
    FORM_OPTIONS("form.options"),
    FORM_MIN_DATE("form.minDate"),
    FORM_HOUR("form.hour"),
    FORM_LIMIT("form.limit"),
    FORM_UNIQUE("form.unique"),
    FORM_UNIQUE_WITHIN("form.unique.within"),
    FORM_PATTERN("form.pattern"),
    FORM_UPLOAD("form.upload"),
    ENGINE("engine"),
    ENGINE_WARNING("engine.warning", WARNING);

    private final String word;
    private final Severity severity;

    Rule(String word) {
        this(word, ERROR);
    }

    Rule(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    String word() {
        return word;
    }

    Finding finding(String file, @Nullable String element, Object... args) {
        return new Finding(severity, file, element, word, List.copyOf(Arrays.asList(args)));
    }
}
