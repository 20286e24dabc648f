package qipan.engine.sandbox;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import qipan.engine.ConfigurationRegister;
import tools.jackson.databind.JsonNode;

/** The components of one form, from top to bottom. Keys become process variables, so their names matter. */
final class FormComponents {

    private static final Set<String> SILENT = Set.of("text", "separator", "spacer", "button", "group");
    private static final Set<String> CHOICES = Set.of("select", "radio", "checklist", "taglist");
    private static final Set<String> FIELDS =
            Set.of("textfield", "textarea", "number", "checkbox", "datetime", "dynamiclist");
    private static final Set<String> UPLOADS = Set.of("photo", "file");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");
    private static final Pattern MIN_DATE = Pattern.compile("today(\\+(\\d{1,4}|(?<parameter>[A-Za-z][\\w.]*)))?");
    private static final Pattern HOUR = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final int LONGEST_PATTERN = 300;

    private final String file;
    private final Set<String> roles;
    private final Report report;

    FormComponents(String file, Set<String> roles, Report report) {
        this.file = file;
        this.roles = roles;
        this.report = report;
    }

    void check(JsonNode components) {
        checkLevel(components, new HashSet<>());
    }

    private void checkLevel(JsonNode components, Set<String> keys) {
        for (var component : components) {
            var type = component.path("type").asString("");
            if (!SILENT.contains(type) && !CHOICES.contains(type) && !FIELDS.contains(type)) {
                report.add(file, name(component), Rule.FORM_COMPONENT, type);
            } else if (!SILENT.contains(type)) {
                checkKey(component, keys);
                checkField(component, type);
            }
            checkFeel(component, component.path("conditional").path("hide").asString(""));
            // A list's rows have keys of their own; a group only frames its fields.
            checkLevel(component.path("components"), type.equals("dynamiclist") ? new HashSet<>() : keys);
        }
    }

    private void checkKey(JsonNode component, Set<String> keys) {
        var key = keyOf(component);
        if (!KEY.matcher(key).matches() || ExpressionCheck.ENGINE_NAMES.contains(key)) {
            report.add(file, name(component), Rule.FORM_KEY, key);
        } else if (!keys.add(key)) {
            report.add(file, key, Rule.FORM_KEY_DUPLICATE, key);
        }
    }

    private void checkField(JsonNode component, String type) {
        var properties = component.path("properties");
        checkFeel(component, properties.path("requiredWhen").asString(""));
        checkFeel(component, properties.path("refuseWhen").asString(""));
        checkParameter(component, properties.path("limitFrom").asString(""));
        checkParameter(component, properties.path("defaultFrom").asString(""));
        checkPattern(component, component.path("validate").path("pattern").asString(""));
        checkHour(component, properties.path("minTime").asString(""));
        checkHour(component, properties.path("maxTime").asString(""));
        checkMinDate(component, properties.path("minDate").asString(""));
        checkUnique(component, type, properties.path("unique").asString(""));
        checkUpload(component, type, properties.path("upload").asString(""));
        var optionsFrom = properties.path("optionsFrom").asString("");
        if (!optionsFrom.isEmpty() && !isKnownSource(optionsFrom)) {
            report.add(file, keyOf(component), Rule.FORM_OPTIONS, optionsFrom);
        } else if (CHOICES.contains(type) && optionsFrom.isEmpty() && component.path("values").isEmpty()) {
            report.add(file, keyOf(component), Rule.FORM_OPTIONS, "");
        }
    }

    private void checkHour(JsonNode component, String rule) {
        if (!rule.isEmpty() && !HOUR.matcher(rule).matches() && !isRegistered(rule)) {
            report.add(file, keyOf(component), Rule.FORM_HOUR, rule);
        }
    }

    private void checkMinDate(JsonNode component, String rule) {
        var read = MIN_DATE.matcher(rule);
        if (!rule.isEmpty() && (!read.matches() || !isRegistered(read.group("parameter")))) {
            report.add(file, keyOf(component), Rule.FORM_MIN_DATE, rule);
        }
    }

    private void checkParameter(JsonNode component, String parameter) {
        if (!parameter.isEmpty() && !isRegistered(parameter)) {
            report.add(file, keyOf(component), Rule.FORM_LIMIT, parameter);
        }
    }

    /** On a list it names the column that differs from row to row; on a field it says within what. */
    private void checkUnique(JsonNode component, String type, String unique) {
        var isList = type.equals("dynamiclist");
        if (unique.isEmpty() || isList && hasColumn(component, unique) || !isList && unique.equals("campaign")) {
            return;
        }
        report.add(file, keyOf(component), isList ? Rule.FORM_UNIQUE : Rule.FORM_UNIQUE_WITHIN, unique);
    }

    /** A field for a link that also takes a photo, or a photo or document. */
    private void checkUpload(JsonNode component, String type, String upload) {
        if (!upload.isEmpty() && !(type.equals("textfield") && UPLOADS.contains(upload))) {
            report.add(file, keyOf(component), Rule.FORM_UPLOAD, upload);
        }
    }

    private static boolean hasColumn(JsonNode list, String key) {
        return list.path("components").valueStream().anyMatch(it -> keyOf(it).equals(key));
    }

    private static boolean isRegistered(@Nullable String parameter) {
        return parameter == null || ConfigurationRegister.shipped().find(parameter).isPresent();
    }

    private boolean isKnownSource(String source) {
        return source.equals("people") || source.equals("groups")
                || source.matches("(people|holders):.*") && roles.contains(source.substring(source.indexOf(':') + 1));
    }

    private void checkFeel(JsonNode component, String expression) {
        var text = expression.strip().replaceFirst("^=", "");
        FeelSyntax.objection(text, false).ifPresent(why -> report.add(file, name(component), Rule.FEEL, text, why));
    }

    private void checkPattern(JsonNode component, String pattern) {
        try {
            if (pattern.length() <= LONGEST_PATTERN && Pattern.compile(pattern) != null) {
                return;
            }
        } catch (PatternSyntaxException unreadable) {
            // reported below
        }
        report.add(file, keyOf(component), Rule.FORM_PATTERN, pattern);
    }

    /** A dynamic list is known by its path. */
    private static String keyOf(JsonNode component) {
        return component.path("key").asString(component.path("path").asString(""));
    }

    private static String name(JsonNode component) {
        var key = keyOf(component);
        return key.isEmpty() ? component.path("id").asString("") : key;
    }
}
