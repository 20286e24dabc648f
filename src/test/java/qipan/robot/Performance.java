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

    private static final int MOST_TIMES = 250;

    private final Scenario scenario;
    private final Stage stage;
    private final Api manager;
    private final Opening opening;
    private final Map<String, Integer> times = new HashMap<>();
    private final List<Scenario.Message> unheard;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> ends = new HashSet<>();
    private final Set<String> refusedBefore = new HashSet<>();
    private final Map<String, OffsetDateTime> firstSeen = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private @Nullable OffsetDateTime begun;
    private boolean over;

    Performance(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.manager = stage.manager();
        this.opening = new Opening(scenario, stage);
        this.unheard = new ArrayList<>(scenario.news());
    }

    void begin() {
        begun = stage.now();
        opening.perform();
    }

    /** Sends what is due and not yet heard; whether anything was heard. */
    boolean sendNews() {
        return unheard.removeIf(message -> !message.due(begun).isAfter(stage.now()) && heard(message));
    }

    private boolean heard(Scenario.Message message) {
        var to = message.to() == null
                ? opening.key()
                : switch (message.to()) {
                    case "campaign" -> opening.campaign();
                    case "group" -> opening.campaign() + "/g1";
                    default -> opening.campaign() + (scenario.forGroup() ? "/g1/" : "//") + message.to();
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
                && (scenario.playbook().equals(Opening.HOST) || !task.path("process").asString().equals(Opening.HOST));
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
            var trace = manager.get("/api/audit/processes/" + opening.instance()).body();
            var late = Duration.between(begun, stage.now()).toDays() > scenario.mostDays();
            if (!trace.path("endedAt").isNull() || late) {
                over = true;
                judge(trace, late);
            }
        }
        return over;
    }

    private void judge(JsonNode trace, boolean late) {
        var incidents = manager.get("/api/campaigns/" + opening.campaign() + "/incidents").body().path("items");
        if (!incidents.isEmpty()) {
            faults.add("failed steps: " + incidents);
        }
        if (late) {
            faults.add("not over after %d days; did %s".formatted(scenario.mostDays(), steps));
        }
        ends.addAll(Ends.inCampaign(manager, opening.campaign()));
        if (!ends.contains(scenario.end())) {
            faults.add("ended at " + Ends.of(trace) + " after " + steps);
        }
        if (scenario.waves() != null && !scenario.waves().equals(StartedWaves.of(manager, opening.campaign()))) {
            faults.add("groups started together: " + StartedWaves.of(manager, opening.campaign()));
        }
        if (!unheard.isEmpty()) {
            faults.add("nobody heard " + unheard);
        }
    }

    /** What still runs in the campaign is of no use to anybody. */
    void close() {
        manager.post("/api/campaigns/" + opening.campaign() + "/cancel", Map.of("reason", "演练结束"));
    }

    String campaign() {
        return opening.campaign();
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
