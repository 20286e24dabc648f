package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Api;
import qipan.testing.Server;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every playbook of the catalogue, played over HTTP from its start to each of its ends by people who know only what the
 * API tells them and what a scenario says. All scenarios run side by side, for the program's clock is one.
 */
class LibraryIT {

    private static final Path INDEX = Path.of("src/test/resources/catalogue/index.json");
    private static final Pattern END = Pattern.compile("<bpmn:endEvent id=\"([^\"]+)\"");

    private static Map<String, Performance> performances;

    @BeforeAll
    static void playAll(@TempDir Path folder) {
        try (var server = Server.demo(folder)) {
            closeTheDemo(Api.as("manager", server.url()));
            performances = new Stage(server.url()).play(Scenarios.all()).stream()
                    .collect(Collectors.toMap(performance -> performance.scenario().title(), performance -> performance));
        }
    }

    private static void closeTheDemo(Api manager) {
        manager.get("/api/campaigns?status=running").body().path("items").forEach(campaign ->
                manager.post("/api/campaigns/" + campaign.path("id").asString() + "/cancel", Map.of("reason", "演练")).body());
    }

    @TestFactory
    Stream<DynamicTest> leadsToItsEnd() {
        return performances.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> DynamicTest.dynamicTest(
                entry.getKey(), () -> assertThat(entry.getValue().faults()).isEmpty()));
    }

    @Test
    void everyEndOfEveryPlaybookIsReached() throws IOException {
        var reached = new HashSet<String>();
        performances.values().forEach(performance -> reached.addAll(performance.ends()));
        var playbooks = JsonMapper.shared().readTree(Files.readString(INDEX)).path("processes").propertyNames();

        assertThat(playbooks).hasSizeGreaterThanOrEqualTo(54).allSatisfy(playbook ->
                assertThat(reached).as("ends of %s", playbook).containsAll(endsOf(playbook)));
    }

    private static Set<String> endsOf(String playbook) {
        try {
            return END.matcher(Files.readString(Path.of("bpmn", playbook, playbook + ".bpmn"))).results()
                    .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
