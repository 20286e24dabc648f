package qipan.robot;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** Many scenarios side by side on one running program, for its clock is one: each in a campaign of its own. */
final class Stage {

    private static final int PAGE = 100;
    private static final Duration STRIDE = Duration.ofDays(1);

    private final URI server;
    private final Api manager;
    private final Map<String, Api> people = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> playbooks = new HashMap<>();
    private final Map<String, List<String>> roles;
    private OffsetDateTime now;
    private int number;

    Stage(URI server) {
        this.server = server;
        this.manager = Api.as("manager", server);
        manager.get("/api/playbooks").body().path("items").forEach(item -> playbooks.put(item.path("key").asString(), item));
        this.roles = Launch.roles(manager);
        this.now = clock(manager.get("/api/sandbox/clock"));
    }

    private static OffsetDateTime clock(Api.Answer answer) {
        return OffsetDateTime.parse(answer.body().path("now").asString());
    }

    /** Plays all, from the next Monday morning on. */
    List<Performance> play(List<Scenario> scenarios) {
        move(Duration.between(now, now.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).with(LocalTime.of(9, 30))), false);
        var performances = scenarios.stream().map(scenario -> new Performance(scenario, this)).toList();
        performances.forEach(Stage::begin);
        var running = new ArrayList<>(performances);
        var looked = now;
        while (!running.isEmpty()) {
            workOff(running);
            if (running.stream().filter(Performance::sendNews).count() == 0) {
                stride(running);
            }
            if (Duration.between(looked, now).compareTo(STRIDE) >= 0) {
                looked = now;
                running.removeIf(Stage::closed);
            }
        }
        return performances;
    }

    private static void begin(Performance performance) {
        try {
            performance.begin();
        } catch (AssertionError refused) {
            performance.fail("cannot begin: " + refused.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static boolean closed(Performance performance) {
        if (!performance.isOver()) {
            return false;
        }
        performance.close();
        return true;
    }

    /** On to the next task or message, a day at most. */
    private void stride(List<Performance> running) {
        var target = running.stream().map(Performance::nextNews).filter(Objects::nonNull)
                .reduce(now.plus(STRIDE), (one, other) -> one.isBefore(other) ? one : other);
        move(Duration.between(now, target), true);
    }

    private void move(Duration amount, boolean untilWork) {
        now = clock(manager.post("/api/sandbox/clock", Map.of("advance", amount.toString(), "untilWork", untilWork)));
    }

    /** Until nothing is left to do at this moment. */
    private void workOff(List<Performance> running) {
        var byCampaign = running.stream().collect(Collectors.toMap(Performance::campaign, it -> it, (one, same) -> one));
        boolean worked;
        do {
            worked = false;
            for (var task : openTasks()) {
                var performance = byCampaign.get(task.path("campaign").asString(""));
                if (performance != null && performance.takes(task)) {
                    performance.work(task);
                    worked = true;
                }
            }
            if (worked) {
                move(Duration.ofSeconds(1), false);
            }
        } while (worked);
    }

    private List<JsonNode> openTasks() {
        var tasks = new ArrayList<JsonNode>();
        String after = null;
        do {
            var page = manager.get("/api/tasks?view=team&limit=" + PAGE + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(tasks::add);
            after = page.path("next").asString(null);
        } while (after != null);
        return tasks;
    }

    /** The person whose task it is fills its form and sends it. */
    Api.Answer complete(JsonNode task, Map<String, Object> wishes) {
        var id = task.path("id").asString();
        var assignee = task.path("assignee").asString(null);
        var username = assignee != null ? assignee : task.path("roles").path(0).asString("manager");
        var person = people.computeIfAbsent(username, name -> Api.as(name, server));
        var detail = person.get("/api/tasks/" + id);
        if (detail.status() == 404 || detail.status() == 409) {
            return new Api.Answer("gone", 409, detail.text());
        }
        var values = new FormFiller(wishes, now).fill(detail.body().path("form").path("schema"));
        return person.post("/api/tasks/" + id + "/complete", Map.of("values", values, "opinion", "机器人"));
    }

    Api manager() {
        return manager;
    }

    OffsetDateTime now() {
        return now;
    }

    JsonNode playbook(String key) {
        return Objects.requireNonNull(playbooks.get(key), () -> "no playbook " + key);
    }

    Map<String, List<String>> roles() {
        return roles;
    }

    /** Different from any that was played before on this server. */
    String nextName() {
        return "演练" + Long.toString(now.toEpochSecond(), Character.MAX_RADIX) + "-" + ++number;
    }
}
