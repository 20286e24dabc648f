package qipan.robot;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** A scenario being played, in a campaign of its own. */
final class Performance {

    /** A campaign must run for something to be started in it; nobody works on this one's own single task. */
    private static final String HOST = "marketing-backtrack-note";
    private static final int MOST_TIMES = 250;

    private final Scenario scenario;
    private final Stage stage;
    private final Api manager;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Scenario.Message> unheard;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> refusedBefore = new HashSet<>();
    private final Map<String, OffsetDateTime> firstSeen = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private @Nullable OffsetDateTime begun;
    private String campaign = "";
    private String instance = "";
    private String key = "";
    private boolean over;

    Performance(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.manager = stage.manager();
        this.unheard = new ArrayList<>(scenario.news());
    }

    void begin() {
        var kind = stage.playbook(scenario.playbook()).path("kind").asString();
        var own = kind.equals("campaign") && scenario.begin() == null;
        begun = stage.now();
        campaign = launch(own ? scenario.playbook() : HOST, own);
        key = scenario.forGroup() ? campaign + "/g1" : campaign;
        if (own) {
            instance = manager.get("/api/campaigns/" + campaign).body().path("processInstance").asString();
        } else if (kind.equals("crisis")) {
            instance = report().path("processInstance").asString();
            key = manager.get("/api/audit/processes/" + instance).body().path("businessKey").asString();
        } else if (scenario.begin() != null) {
            tell(scenario.begin());
        } else {
            startBeside(kind);
        }
        if (scenario.crisis() != null && !kind.equals("crisis")) {
            report();
        }
    }

    private String launch(String playbook, boolean own) {
        var name = stage.nextName() + " " + scenario.playbook();
        var body = new HashMap<String, Object>(Map.of(
                "playbook", playbook, "name", name.substring(0, Math.min(40, name.length())),
                "startDate", stage.now().toLocalDate().plusDays(1).toString(), "roles", stage.roles(),
                "values", startAnswers(playbook, own)));
        if (scenario.parameters() != null) {
            body.put("parameters", scenario.parameters());
        }
        var id = manager.post("/api/campaigns", body).body().path("id").asString();
        var csv = new StringBuilder("code,name,size,owner,host,tags\n");
        for (var number = 1; number <= scenario.groupCount(); number++) {
            csv.append("g%d,演练%d群,%d,community_lead,main_ip,\n".formatted(number, number, 80 + number));
        }
        manager.postCsv("/api/campaigns/" + id + "/groups", csv.toString()).body();
        manager.post("/api/campaigns/" + id + "/launch", Map.of()).body();
        return id;
    }

    private Map<String, Object> startAnswers(String playbook, boolean own) {
        var answers = new HashMap<>(Sense.ANSWERS);
        if (own) {
            answers.putAll(scenario.startAnswers(stage.now()));
        }
        var schema = stage.playbook(playbook).path("startForm").path("schema");
        return new FormFiller(answers, stage.now()).fill(schema);
    }

    private void startBeside(String kind) {
        var body = new HashMap<String, Object>(Map.of("playbook", scenario.playbook(), "values", startAnswers(scenario.playbook(), true)));
        if (scenario.forGroup() || kind.equals("group")) {
            body.put("groups", List.of("g1"));
        }
        var started = manager.post("/api/campaigns/" + campaign + "/processes", body).body().at("/items/0");
        instance = started.path("processInstance").asString();
        key = started.path("businessKey").asString();
    }

    private JsonNode report() {
        var body = new HashMap<>(scenario.crisis());
        body.put("campaign", campaign);
        return manager.post("/api/crises", body).body();
    }

    private void tell(Scenario.Message beginning) {
        key = campaign + "/" + (scenario.forGroup() ? "g1" : "") + "/" + (beginning.to() == null ? "r1" : beginning.to());
        manager.post("/api/messages/" + beginning.name(), Map.of("businessKey", key, "values", beginning.values(stage.now()))).body();
        instance = manager.get("/api/audit/processes?limit=10&campaign=" + campaign + "&process=" + scenario.playbook())
                .body().at("/items/0/id").asString();
    }

    /** Sends what is due and not yet heard; whether anything was heard. */
    boolean sendNews() {
        return unheard.removeIf(message -> !message.due(begun).isAfter(stage.now()) && heard(message));
    }

    private boolean heard(Scenario.Message message) {
        var to = message.to() == null
                ? key
                : switch (message.to()) {
                    case "campaign" -> campaign;
                    case "group" -> campaign + "/g1";
                    default -> campaign + (scenario.forGroup() ? "/g1/" : "//") + message.to();
                };
        var answer = manager.post("/api/messages/" + message.name(), Map.of("businessKey", to, "values", message.values(stage.now())));
        if (answer.status() != 409) {
            answer.body();
        }
        return answer.status() == 200;
    }

    /** When the next message is due, null when none is left to send. */
    @Nullable OffsetDateTime nextNews() {
        return unheard.stream().map(message -> message.due(begun)).filter(due -> due.isAfter(stage.now()))
                .min(OffsetDateTime::compareTo).orElse(null);
    }

    boolean takes(JsonNode task) {
        var step = task.path("stepCode").asString();
        return !over && !task.path("state").asString().equals("held") && !scenario.leaves(step) && isTime(task, step)
                && (scenario.playbook().equals(HOST) || !task.path("process").asString().equals(HOST));
    }

    private boolean isTime(JsonNode task, String step) {
        var seen = firstSeen.computeIfAbsent(task.path("id").asString(), id -> stage.now());
        return !seen.plus(scenario.delay(step)).isAfter(stage.now());
    }

    /** Does a task; a refused answer ends the performance. */
    void work(JsonNode task) {
        var step = task.path("stepCode").asString();
        var time = times.merge(step, 1, Integer::sum);
        steps.add(step);
        if (time > MOST_TIMES) {
            fail("goes round and round at " + step);
            return;
        }
        var answers = new HashMap<>(Sense.ANSWERS);
        answers.putAll(scenario.answers(step, time, stage.now()));
        var answer = stage.complete(task, answers);
        var refused = answer.status() == 409 && refusedBefore.add(task.path("id").asString()); // somebody or a timer was faster
        if (answer.status() >= 300 && !refused) {
            fail(step + ": " + answer.text());
        }
    }

    void fail(String fault) {
        faults.add(fault);
        over = true;
    }

    /** Looks whether it is over, with what it came to. */
    boolean isOver() {
        if (!over) {
            var trace = manager.get("/api/audit/processes/" + instance).body();
            var late = Duration.between(begun, stage.now()).toDays() > scenario.mostDays();
            if (!trace.path("endedAt").isNull() || late) {
                over = true;
                judge(trace, late);
            }
        }
        return over;
    }

    private void judge(JsonNode trace, boolean late) {
        var incidents = manager.get("/api/campaigns/" + campaign + "/incidents").body().path("items");
        if (!incidents.isEmpty()) {
            faults.add("failed steps: " + incidents);
        }
        if (late) {
            faults.add("not over after %d days; did %s".formatted(scenario.mostDays(), steps));
        }
        gatherEnds();
        if (!ends.contains(scenario.end())) {
            faults.add("ended at " + endsOf(trace) + " after " + steps);
        }
        if (scenario.waves() != null && !scenario.waves().equals(StartedWaves.of(manager, campaign))) {
            faults.add("groups started together: " + StartedWaves.of(manager, campaign));
        }
        if (!unheard.isEmpty()) {
            faults.add("nobody heard " + unheard);
        }
    }

    private void gatherEnds() {
        String after = null;
        do {
            var page = manager.get("/api/audit/processes?limit=200&campaign=" + campaign + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(item -> ends.addAll(endsOf(manager.get("/api/audit/processes/" + item.path("id").asString()).body())));
            after = page.path("next").asString(null);
        } while (after != null);
    }

    private static List<String> endsOf(JsonNode trace) {
        return trace.path("steps").valueStream().map(step -> step.path("id").asString())
                .filter(id -> id.startsWith("endEvent_")).toList();
    }

    /** What still runs in the campaign is of no use to anybody. */
    void close() {
        manager.post("/api/campaigns/" + campaign + "/cancel", Map.of("reason", "演练结束"));
    }

    String campaign() {
        return campaign;
    }

    Scenario scenario() {
        return scenario;
    }

    /** Empty when it went as written. */
    List<String> faults() {
        return faults;
    }

    Set<String> ends() {
        return ends;
    }

    int stepsDone() {
        return steps.size();
    }
}
