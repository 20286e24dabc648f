package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import qipan.engine.ConfigurationRegister;
import qipan.engine.FormOutline;
import qipan.engine.ModelOutline;
import qipan.engine.Parameter;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of the playbook catalogue (its processes with their steps and field keys, decisions, roles, messages) against
 * the models that are shipped, and likewise the configuration register.
 */
class CatalogueTest {

    /** What the program does for every process, or by a call instead of a message. */
    private static final Set<String> DONE_BY_THE_PLATFORM = Set.of(
            "MSG_CAMPAIGN_CANCEL", "SIG_GROUP_OPS_PAUSE", "SIG_GROUP_OPS_RESUME", "ESC_APPROVAL_DEADLOCK", "MSG_WARMUP_START");

    /** One task for each member, a column for each time of day, a key that the engine does not use itself. */
    private static final Set<String> KEYS_IN_ANOTHER_FORM = Set.of(
            "sales-group-ops sg06 talked", "sales-group-ops sg07 task", "longterm-group-weekly lg03 slot");

    private final JsonNode index = read("/catalogue/index.json");

    @Test
    void eachProcessIsDrawnWithEachOfItsSteps() {
        var missing = new ArrayList<String>();
        var processes = index.path("processes");
        for (var process : processes.propertyNames()) {
            var models = text(Path.of("bpmn", process), ".bpmn");
            var drawn = Files.exists(Path.of("bpmn", process, process + ".bpmn"));
            assertThat(drawn).as(process).isTrue();
            processes.path(process).propertyNames().stream()
                    .filter(step -> !Pattern.compile("_" + step + "[a-z0-9]*_").matcher(models).find())
                    .forEach(step -> missing.add(process + " " + step));
        }
        assertThat(processes.size()).isEqualTo(54);
        assertThat(missing).as("steps of the catalogue without an element").isEmpty();
    }

    @Test
    void eachFieldKeyIsAskedForOrUsed() {
        var missing = new ArrayList<String>();
        var processes = index.path("processes");
        for (var process : processes.propertyNames()) {
            var used = text(Path.of("forms", process), ".form") + text(Path.of("bpmn", process), "");
            processes.path(process).properties().forEach(step -> step.getValue().valueStream()
                    .map(JsonNode::asString)
                    .filter(key -> !Pattern.compile("\\b" + key + "\\b").matcher(used).find())
                    .forEach(key -> missing.add(process + " " + step.getKey() + " " + key)));
        }
        assertThat(missing).as("field keys of the catalogue that no form or model has")
                .containsExactlyInAnyOrderElementsOf(KEYS_IN_ANOTHER_FORM);
    }

    @Test
    void eachDecisionIsATable() {
        var tables = files(Path.of("bpmn"), ".dmn").map(file -> file.getFileName().toString().replace(".dmn", "")).toList();
        assertThat(tables).containsAll(names("decisions"));
        assertThat(names("decisions")).hasSize(22);
    }

    @Test
    void eachRoleCanBeGivenToPeople() {
        var roles = read("/roles.json").valueStream().map(role -> role.path("key").asString()).toList();
        assertThat(roles).containsExactlyInAnyOrderElementsOf(names("roles"));
    }

    @Test
    void eachMessageIsSentOrAwaited() {
        var models = text(Path.of("bpmn"), ".bpmn");
        assertThat(names("messages")).filteredOn(Predicate.not(DONE_BY_THE_PLATFORM::contains)).allSatisfy(message ->
                assertThat(models).as(message).contains(message));
    }

    @Test
    void eachParameterOfTheRegisterIsReadBySomething() {
        assertThat(ConfigurationRegister.shipped().all()).extracting(Parameter::key)
                .filteredOn(Predicate.not(parametersRead()::contains))
                .as("parameters that change nothing")
                .isEmpty();
    }

    /** What a campaign may set instead of a decision is an output of its table. */
    @Test
    void eachParameterThatIsReadIsInTheRegisterOrDecided() {
        var decided = Pattern.compile("<output [^>]*name=\"(\\w+)\"").matcher(text(Path.of("bpmn"), ".dmn")).results()
                .map(output -> output.group(1)).collect(Collectors.toSet());

        assertThat(parametersRead())
                .filteredOn(key -> ConfigurationRegister.shipped().parameter(key).isEmpty() && !decided.contains(key))
                .as("parameters that nobody can set")
                .isEmpty();
    }

    @Test
    void eachParameterIsNamedInBothLanguagesAndItsUnitHasAWord() throws IOException {
        var words = Files.readString(Path.of("src/web/features/campaigns/plan/messages.ts"));
        assertThat(ConfigurationRegister.shipped().all()).allSatisfy(parameter -> {
            assertThat(parameter.zh()).as(parameter.key()).isNotBlank();
            assertThat(parameter.en()).as(parameter.key()).isNotBlank();
            if (parameter.unit() != null) {
                assertThat(words.split("unit_" + parameter.unit() + ":", -1)).as(parameter.unit() + " in two languages").hasSize(3);
            }
        });
    }

    private static Set<String> parametersRead() {
        var read = new TreeSet<String>();
        Stream.of(".bpmn", ".dmn").flatMap(ending -> files(Path.of("bpmn"), ending))
                .map(model -> ModelOutline.of(text(model).getBytes(StandardCharsets.UTF_8)))
                .forEach(model -> read.addAll(model.parameters()));
        files(Path.of("forms"), ".form").forEach(form -> read.addAll(FormOutline.of(text(form)).parameters()));
        delegates().forEach(delegate -> read.addAll(List.of(delegate.parameters())));
        return read;
    }

    private static Stream<PublishedDelegate> delegates() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(PublishedDelegate.class));
        return scanner.findCandidateComponents("qipan").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .map(type -> type.getAnnotation(PublishedDelegate.class));
    }

    private List<String> names(String part) {
        return index.path(part).valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode read(String resource) {
        try (var file = CatalogueTest.class.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path folder, String ending) {
        return files(folder, ending).map(CatalogueTest::text).collect(Collectors.joining());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
