package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** One group's story as the auditor reads it: every process of the group, step by step, over HTTP. */
final class RetoldGroup {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private final Api auditor;
    private final List<JsonNode> traces = new ArrayList<>();
    private final Map<String, Map<String, Flow>> models = new HashMap<>();

    private record Flow(String source, String target) {}

    RetoldGroup(Launch launch, String group) {
        this.auditor = Api.as("auditor", launch.server());
        String after = null;
        do {
            var page = auditor.get("/api/audit/processes?campaign=" + launch.id() + "&group=" + group + "&limit=100"
                    + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(item -> traces.add(auditor.get("/api/audit/processes/" + item.path("id").asString()).body()));
            after = page.path("next").asString(null);
        } while (after != null);
    }

    /** Every task that people completed is told once, with its step and who did it; nothing else is. */
    void tellsOf(Collection<Crew.Deed> deeds) {
        var told = steps().stream()
                .filter(step -> step.path("type").asString().equals("userTask") && step.path("outcome").asString().equals("completed"))
                .map(step -> List.of(step.path("task").asString(), step.path("id").asString(), step.path("actor").asString()));
        assertThat(told).containsExactlyInAnyOrderElementsOf(
                deeds.stream().map(deed -> List.of(deed.task(), deed.step(), deed.person())).toList());
    }

    /** The told steps lie on the told path, and the path has no gap: each flow leads from a told step to a told step. */
    void hasNoGap() {
        assertThat(traces).isNotEmpty();
        traces.forEach(this::hasNoGap);
    }

    private void hasNoGap(JsonNode trace) {
        var steps = new HashSet<String>();
        trace.path("steps").forEach(step -> steps.add(step.path("id").asString()));
        var model = model(trace);
        var reached = new HashSet<String>();
        for (var flow : trace.path("flows")) {
            var walked = model.get(flow.asString());
            assertThat(walked).as("flow %s of %s", flow, trace.path("process")).isNotNull();
            assertThat(steps).as("steps of %s", trace.path("process")).contains(walked.source(), walked.target());
            reached.add(walked.target());
        }
        for (var step : trace.path("steps")) {
            var id = step.path("id").asString();
            var hasWayIn = model.values().stream().anyMatch(flow -> flow.target().equals(id));
            if (hasWayIn) {
                assertThat(reached).as("how %s was reached", trace.path("process")).contains(id);
            }
            assertThat(step.path("outcome").asString()).as("%s is over", id).isNotEqualTo("active");
            assertThat(time(step, "leftAt")).as("%s ends after it begins", id).isAfterOrEqualTo(time(step, "enteredAt"));
        }
        assertThat(trace.path("steps").valueStream().map(step -> time(step, "enteredAt"))).as("in order of time").isSorted();
    }

    /** Called processes by key, ended ones. */
    long runs(String process) {
        return traces.stream()
                .filter(trace -> trace.path("process").asString().equals(process) && !trace.path("endedAt").isNull())
                .count();
    }

    private List<JsonNode> steps() {
        return traces.stream().flatMap(trace -> trace.path("steps").valueStream()).toList();
    }

    private static OffsetDateTime time(JsonNode step, String field) {
        return OffsetDateTime.parse(step.path(field).asString());
    }

    private Map<String, Flow> model(JsonNode trace) {
        var address = "/api/playbooks/" + trace.path("process").asString() + "/versions/" + trace.path("version").asInt() + "/bpmn";
        return models.computeIfAbsent(address, unread -> flows(auditor.get(address).text()));
    }

    private static Map<String, Flow> flows(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var found = document.getElementsByTagNameNS(BPMN, "sequenceFlow");
            var flows = new HashMap<String, Flow>();
            for (var index = 0; index < found.getLength(); index++) {
                var flow = (Element) found.item(index);
                flows.put(flow.getAttribute("id"), new Flow(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
            }
            return flows;
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(xml, unreadable);
        }
    }
}
