package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelFile;
import tools.jackson.databind.json.JsonMapper;

/** What every shipped model keeps to, so that tests, screens and running instances can rely on it. */
class ModelConventionsTest {

    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    /** A step's code and what is done there; or the message whose payload it describes. */
    private static final Pattern FORM_ID = Pattern.compile("[a-z]{2}\\d{2}[a-z0-9]*-[a-z0-9-]+|msg-[a-z-]+");
    private static final Set<String> KINDS = Set.of("campaign", "group", "called", "standalone", "crisis");
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("task", "task_"),
            Map.entry("userTask", "userTask_"),
            Map.entry("manualTask", "manualTask_"),
            Map.entry("serviceTask", "serviceTask_"),
            Map.entry("sendTask", "sendTask_"),
            Map.entry("receiveTask", "receiveTask_"),
            Map.entry("businessRuleTask", "businessRuleTask_"),
            Map.entry("callActivity", "callActivity_"),
            Map.entry("subProcess", "subProcess_"),
            Map.entry("startEvent", "startEvent_"),
            Map.entry("endEvent", "endEvent_"),
            Map.entry("intermediateCatchEvent", "event_"),
            Map.entry("intermediateThrowEvent", "event_"),
            Map.entry("boundaryEvent", "event_"),
            Map.entry("sequenceFlow", "flow_"),
            Map.entry("exclusiveGateway", "gateway_"),
            Map.entry("parallelGateway", "gateway_"),
            Map.entry("inclusiveGateway", "gateway_"),
            Map.entry("eventBasedGateway", "gateway_"));

    @Test
    void passTheCheckThatEveryImportPasses() throws IOException {
        var callables = Callables.of(new ScannedCatalogue(name -> !name.startsWith("qipan.testing")));
        try (var engine = new EngineInMemory()) {
            var findings = new SandboxCheck(callables, roleKeys(), engine).check(ShippedModels.bundle(), KnownModels.none());
            assertThat(findings.stream().filter(Finding::isError).map(ModelConventionsTest::line)).isEmpty();
        }
    }

    @Test
    void processesAreNamedLikeTheirFiles() throws IOException {
        for (var model : ShippedModels.parsed()) {
            var keys = Stream.concat(model.processes(), model.decisions())
                    .map(it -> it.attribute("id").orElseThrow())
                    .toList();
            assertThat(keys).as(model.file()).hasSize(1).allMatch(KEBAB.asMatchPredicate());
            assertThat(model.file()).startsWith(keys.get(0) + ".");
        }
    }

    @Test
    void processesSayTheirKindTheirEnglishNameAndTheirPurpose() throws IOException {
        for (var model : ShippedModels.parsed()) {
            model.processes().forEach(process -> {
                assertThat(process.property("kind").orElse("")).as(model.file()).isIn(KINDS);
                assertThat(process.property("nameEn")).as(model.file()).isNotEmpty();
                assertThat(process.attribute("name")).as(model.file()).isNotEmpty();
                assertThat(process.camunda("versionTag")).as(model.file()).isNotEmpty();
                assertThat(process.child("documentation")).as(model.file()).isNotEmpty();
            });
        }
    }

    @Test
    void idsTellWhatTheyName() throws IOException {
        for (var model : ShippedModels.parsed()) {
            model.processes().flatMap(XmlNode::tree).filter(it -> PREFIXES.containsKey(it.name())).forEach(it ->
                    assertThat(it.attribute("id").orElse("")).as(model.file()).startsWith(PREFIXES.get(it.name())));
        }
    }

    @Test
    void namedStepsAreNamedInEnglishToo() throws IOException {
        for (var model : ShippedModels.parsed()) {
            model.processes().flatMap(XmlNode::tree)
                    .filter(it -> Vocabulary.isFlowNode(it.name()) && it.attribute("name").isPresent())
                    .forEach(it -> assertThat(it.property("nameEn"))
                            .as("%s %s", model.file(), it.attribute("id").orElse(""))
                            .isNotEmpty());
        }
    }

    @Test
    void userTasksCarryTheirStepCodeAndAForm() throws IOException {
        for (var model : ShippedModels.parsed()) {
            model.processes().flatMap(XmlNode::tree).filter(it -> it.is("userTask")).forEach(it -> {
                var id = it.attribute("id").orElseThrow();
                var step = it.property("step").orElse("");
                assertThat(id).as(model.file()).startsWith("userTask_" + step + "_");
                assertThat(it.camunda("formRef")).as("%s %s", model.file(), id).isNotEmpty();
                assertThat(it.camunda("formRefBinding")).as("%s %s", model.file(), id).contains("latest");
            });
        }
    }

    @Test
    void formsAreNamedLikeTheirFilesAndSpeakEnglishToo() throws IOException {
        for (var file : ShippedModels.bundle()) {
            if (file.kind().orElseThrow() == ModelFile.Kind.FORM) {
                var form = JsonMapper.shared().readTree(file.content());
                assertThat(file.name()).isEqualTo(form.path("id").asString() + ".form");
                assertThat(form.path("id").asString()).matches(FORM_ID);
                assertThat(form.path("components").path(0).path("type").asString()).as(file.name()).isEqualTo("text");
            }
        }
    }

    @Test
    void nothingLiesAroundUnused() throws IOException {
        var used = new HashSet<String>();
        ShippedModels.parsed().stream().map(ParsedModel::root).flatMap(XmlNode::tree).forEach(it -> {
            it.camunda("formRef").ifPresent(form -> used.add(form + ".form"));
            Payload.form(it).ifPresent(form -> used.add(form + ".form"));
            it.camunda("decisionRef").ifPresent(decision -> used.add(decision + ".dmn"));
            it.attribute("name").filter(name -> it.is("inputParameter") && name.equals("decision"))
                    .ifPresent(name -> used.add(it.text().trim() + ".dmn"));
        });
        var askedByCode = Set.of("script-template.dmn", "day-script.dmn");
        assertThat(ShippedModels.paths().stream().map(Path::getFileName).map(Path::toString))
                .filteredOn(it -> !it.endsWith(".bpmn") && !askedByCode.contains(it))
                .allMatch(used::contains, "is referred to by some process");
    }

    @Test
    void messagesFromOutsideAreInTheGuideOfIntegrators() throws IOException {
        var guide = Files.readAllLines(Path.of("src/docs/guide/integrator.md"));
        var fields = new HashMap<String, List<String>>();
        for (var file : ShippedModels.bundle()) {
            if (file.kind().orElseThrow() == ModelFile.Kind.FORM) {
                fields.put(file.name(), JsonMapper.shared().readTree(file.content()).path("components").findValuesAsString("key"));
            }
        }
        for (var model : ShippedModels.parsed()) {
            model.root().tree().filter(it -> it.property("payload").isPresent()).forEach(event -> {
                var message = event.child("messageEventDefinition").flatMap(it -> it.attribute("messageRef")).orElseThrow();
                var form = event.property("payload").get() + ".form";
                assertThat(guide).filteredOn(line -> line.startsWith("| `" + message + "`")).as(model.file()).singleElement()
                        .satisfies(line -> assertThat(fields.getOrDefault(form, List.of()))
                                .allMatch(field -> line.contains("`" + field + "`")));
            });
        }
    }

    private static Set<String> roleKeys() throws IOException {
        try (var file = ModelConventionsTest.class.getResourceAsStream("/roles.json")) {
            return JsonMapper.shared().readTree(file).valueStream()
                    .map(it -> it.path("key").asString())
                    .collect(Collectors.toSet());
        }
    }

    private static String line(Finding it) {
        return String.join(" ", it.file(), String.valueOf(it.element()), it.rule(), it.message(Locale.ENGLISH));
    }
}
