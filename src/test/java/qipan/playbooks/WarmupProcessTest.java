package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** {@code multi-touch-warmup}: posts in several places, a livestream on the eve, and what they reached. */
class WarmupProcessTest extends PlaybookOnTheEngine {

    private static final String PLAN = "userTask_mw02_planPosts";
    private static final String PUBLISH = "userTask_mw03_publishPost";
    private static final String LIVE = "userTask_mw04_hostLivestream";

    @Test
    void countsTheReachOfAllPostsAndWhoEnteredFromTheLivestream() {
        var figures = Recorded.by(driver, "recordKpi");
        var warmup = planned();
        publish(warmup, 1200);
        publish(warmup, 300);
        driver.complete(warmup, LIVE, "liveAt", "2030-12-10T20:00:00+08:00", "viewers", 800, "intoGroup", 65);
        driver.runAsync(warmup);

        assertThat(warmup).isEnded().hasPassed("endEvent_mw06_warmedUp");
        assertThat(figures.number("reach")).isEqualTo(1500);
        assertThat(figures.number("entrants")).isEqualTo(65);
    }

    @Test
    void givesEachPostToItsOwnerUntilAQuarterAfterItsHour() {
        var warmup = planned();

        assertThat(driver.tasks(warmup, PUBLISH)).extracting(Task::getAssignee, Task::getDueDate)
                .containsExactlyInAnyOrder(tuple("wang", date("2030-12-08T01:15:00Z")), tuple("li", date("2030-12-09T12:15:00Z")));
    }

    @Test
    void hostsTheLivestreamOnTheEveningBeforeTheSaleOnceAllIsPosted() {
        var warmup = planned();
        publish(warmup, 1200);
        assertThat(driver.openElements(warmup)).containsExactly(PUBLISH);
        publish(warmup, 300);

        assertThat(Asked.at(driver, warmup, LIVE).roles()).containsExactly("main_ip");
        assertThat(driver.tasks(warmup, LIVE).get(0).getDueDate()).isEqualTo(date("2030-12-10T12:00:00Z"));
    }

    private ProcessInstance planned() {
        var warmup = driver.start("multi-touch-warmup", "spring", Map.of("saleOpenAt", "2030-12-11T20:00:00+08:00"));
        assertThat(Asked.at(driver, warmup, PLAN)).isEqualTo(Asked.of("content_editor", "PT4H"));
        driver.complete(warmup, PLAN, "posts", List.of(post("moments", "2030-12-08T09:00:00+08:00", "wang"),
                post("flash-group", "2030-12-09T20:00:00+08:00", "li")));
        return warmup;
    }

    private static Map<String, Object> post(String channel, String at, String owner) {
        return Map.of("channel", channel, "at", at, "contentId", "C-1", "owner", owner);
    }

    private void publish(ProcessInstance warmup, int reach) {
        driver.complete(warmup, PUBLISH, "published", true, "reach", reach);
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
