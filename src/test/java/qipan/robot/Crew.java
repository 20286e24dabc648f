package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * The people of a campaign: each takes the tasks that are his, reads the form from the API, fills it and completes it.
 * Nothing is known here of any process.
 */
final class Crew implements AutoCloseable {

    private static final int HANDS = 4;
    private static final int PAGE = 100;

    /** A completed task: who did it, and where. */
    record Deed(String task, String step, String stepCode, String process, @Nullable String group, String person) {}

    private final Map<String, Object> wishes;
    private final Map<String, Api> people = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final Queue<Deed> deeds = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> byStep = new ConcurrentHashMap<>();
    private volatile Predicate<JsonNode> left = task -> false;
    private volatile Launch launch;
    private volatile OffsetDateTime now = OffsetDateTime.now();

    Crew(Launch launch, Map<String, Object> wishes) {
        this.launch = launch;
        this.wishes = new HashMap<>(Sense.ANSWERS);
        this.wishes.putAll(wishes);
    }

    /** Goes on with the same campaign at a server that was started anew. */
    void goOnAt(Launch restarted) {
        launch = restarted;
        people.clear();
    }

    /** From now on nobody takes these tasks. */
    void leave(Predicate<JsonNode> tasks) {
        left = tasks;
    }

    /** Completes all open tasks, those that follow included, until nothing is left to do at this hour. */
    void workOff() {
        var worked = true;
        while (worked) {
            move("PT1S");
            worked = workOffPage();
        }
    }

    /** Completes the first page of open tasks that holds any that can be completed: held ones stay where they are. */
    private boolean workOffPage() {
        String after = null;
        do {
            var page = launch.manager()
                    .get("/api/tasks?view=team&campaign=" + launch.id() + "&limit=" + PAGE + (after == null ? "" : "&after=" + after))
                    .body();
            var work = page.path("items").valueStream()
                    .filter(task -> !task.path("state").asString().equals("held") && !left.test(task))
                    .<Future<?>>map(task -> hands.submit(() -> complete(task)))
                    .toList();
            work.forEach(Crew::finish);
            if (!work.isEmpty()) {
                return true;
            }
            after = page.path("next").asString(null);
        } while (after != null);
        return false;
    }

    private void complete(JsonNode task) {
        var id = task.path("id").asString();
        var person = person(task);
        var detail = person.get("/api/tasks/" + id).body();
        var schema = detail.path("form").path("schema");
        var values = schema.isMissingNode() || schema.isNull()
                ? Map.of()
                : new FormFiller(wishes, now).fill(schema);
        person.post("/api/tasks/" + id + "/complete", Map.of("values", values, "opinion", "机器人")).body();
        var stepCode = task.path("stepCode").asString();
        deeds.add(new Deed(id, task.path("step").asString(), stepCode, task.path("process").asString(),
                task.path("group").asString(null), username(task)));
        byStep.merge(stepCode, 1, Integer::sum);
    }

    private Api person(JsonNode task) {
        return people.computeIfAbsent(username(task), name -> Api.as(name, launch.server()));
    }

    private static String username(JsonNode task) {
        var assignee = task.path("assignee").asString(null);
        return assignee != null ? assignee : task.path("roles").get(0).asString();
    }

    private static void finish(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed.getCause().getMessage(), failed.getCause());
        }
    }

    /** Works day by day until something is so; fails when it never is. */
    void workUntil(String what, int mostDays, BooleanSupplier reached) {
        for (var day = 0; day < mostDays && !reached.getAsBoolean(); day++) {
            var worked = true;
            while (worked && !reached.getAsBoolean()) {
                move("PT1S");
                worked = workOffPage();
            }
            if (!reached.getAsBoolean()) {
                move("P1D");
            }
        }
        assertThat(reached.getAsBoolean()).as("%s after %d days; done %s", what, mostDays, byStep).isTrue();
    }

    /** Works day by day until the campaign is over. */
    void workUntilOver(int mostDays) {
        for (var day = 0; day < mostDays && launch.status().equals("running"); day++) {
            workOff();
            move("P1D");
        }
        assertThat(launch.incidents()).as("failed steps").isEmpty();
        assertThat(launch.status()).as("after %d days and %d tasks: %s", mostDays, done(), byStep).isEqualTo("completed");
    }

    void move(String amount) {
        var clock = launch.manager().post("/api/sandbox/clock", Map.of("advance", amount)).body();
        now = OffsetDateTime.parse(clock.path("now").asString());
    }

    int done() {
        return deeds.size();
    }

    /** How many tasks were completed at a step of the catalogue. */
    int done(String stepCode) {
        return byStep.getOrDefault(stepCode, 0);
    }

    /** What was completed for one group. */
    List<Deed> deeds(String group) {
        return deeds.stream().filter(deed -> group.equals(deed.group())).toList();
    }

    /** Groups that a task of this step was completed for, with how often. */
    Map<String, Long> groups(String stepCode) {
        return deeds.stream().filter(deed -> deed.stepCode().equals(stepCode) && deed.group() != null)
                .collect(Collectors.groupingBy(Deed::group, Collectors.counting()));
    }

    Map<String, Integer> tally() {
        return new HashMap<>(byStep);
    }

    @Override
    public void close() {
        hands.shutdownNow();
    }
}
