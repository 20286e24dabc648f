package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.engine.Tasks;
import qipan.inbox.InboxOnTheEngine.Told;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.EngineTest;

/** Acts go through the real engine, and the lists follow it. On MySQL too: {@link InboxMySqlIT}. */
@EngineTest
@Import(InboxOnTheEngine.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:inbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
class InboxEngineTest {

    private static final String POST = "userTask_xx01_post";
    private static final String LOOK = "userTask_xx02_look";
    private static final Map<String, Object> ANSWERS = Map.of("replies", 12, "note", "好");

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskActs acts;

    @Autowired
    CompletingTasks completing;

    @Autowired
    TaskDetails details;

    @Autowired
    InboxRebuild rebuild;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Told told;

    @BeforeEach
    void start() {
        var files = new HashMap<String, byte[]>();
        Stream.of("inbox-tryout.bpmn", "inbox-tryout.form", "inbox-scripts.dmn").forEach(file -> files.put(file, read(file)));
        models.deploy("inbox", null, files, true);
        var left = jdbc.sql("select distinct root_instance from inbox_task").query(String.class).list();
        processes.cancel(left, "next test");
        jdbc.sql("delete from inbox_done").update();
        jdbc.sql("delete from inbox_unrepeated").update();
        told.acts.clear();
        told.done.clear();
        told.broken = false;
    }

    @Test
    void claimingAndGivingBackMoveTheTaskAndAreTold() {
        var task = taskOf(run(), POST);

        as("anna", () -> acts.claim(task));
        assertThat(ids("anna", View.MINE)).containsExactly(task);
        assertThat(ids("bob", View.CLAIMABLE)).doesNotContain(task);
        assertThatThrownBy(() -> as("bob", () -> acts.claim(task))).extracting("messageKey").isEqualTo("inbox.takenBy");

        as("anna", () -> acts.unclaim(task));
        assertThat(ids("bob", View.CLAIMABLE)).contains(task);
        assertThat(told.acts).extracting(act -> act.action() + " " + act.actor() + " " + act.where().key())
                .containsExactly("claim anna c1/g1", "unclaim anna c1/g1");
    }

    @Test
    void showsFormScriptAndWhatWasDone() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        as("manager", () -> acts.comment(task, " 图片在素材库 "));

        var detail = as("anna", () -> details.get(task));

        assertThat(detail.script().text()).isEqualTo("滨江一号早上好,装修,{谁也不知道}");
        assertThat(detail.form().key()).isEqualTo("inbox-tryout");
        assertThat(detail.form().values()).containsEntry("note", "旧");
        assertThat(detail.history()).extracting(TaskDetails.Entry::action).containsExactly("created", "claim");
        assertThat(detail.comments()).extracting(TaskDetails.Comment::text).containsExactly("图片在素材库");
        assertThat(detail.offered().acts()).containsExactly("unclaim", "complete", "comment");
    }

    @Test
    void answersAreCheckedAndARefusalChangesNothing() {
        var task = taskOf(run(), POST);

        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, Map.of("replies", "many", "hack", 1), null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.violations()).extracting(v -> v.field() + " " + v.rule())
                            .containsExactly("hack undeclared", "replies number");
                });
        assertThat(ids("anna", View.CLAIMABLE)).contains(task);
        assertThat(tasks.variables(task)).doesNotContainKeys("replies", "hack");
    }

    @Test
    void completingAnUnclaimedTaskStoresTheAnswersAndHandsOnItsFigures() {
        var task = taskOf(run(), POST);

        as("anna", () -> completing.complete(task, ANSWERS, "顺利"));

        var done = told.done.get(0);
        assertThat(done.by()).isEqualTo("anna");
        assertThat(done.values()).containsEntry("replies", 12L).containsEntry("note", "好");
        assertThat(done.metrics()).containsEntry("replies", 12L).containsEntry("groupSize", 80);
        assertThat(done.contact()).isEqualTo("m1");
        assertThat(done.step().code()).isEqualTo("xx01");
        assertThat(told.acts).extracting(act -> act.after().get("opinion")).containsExactly("顺利");
        assertThat(ids("anna", View.DONE)).containsExactly(task);
        assertThat(as("anna", () -> details.get(task)).form().values()).containsEntry("replies", 12);
        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, ANSWERS, null))).extracting("messageKey").isEqualTo("inbox.over.completed");
    }

    @Test
    void anAnswerThatIsUniqueIsTakenOnceInACampaign() {
        var numbered = Map.<String, Object>of("replies", 1, "receipt", "A-1");
        as("anna", () -> completing.complete(taskOf(run(), POST), numbered, null));
        var second = taskOf(run(), POST);

        assertThatThrownBy(() -> as("anna", () -> completing.complete(second, numbered, null)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
                    assertThat(refusal.violations()).containsExactly(
                            Violation.ofField("receipt", "unique", "form.unique", "单据号", "A-1"));
                });
        as("anna", () -> completing.complete(second, Map.of("replies", 1, "receipt", "a-1"), null));
        assertThat(told.done).hasSize(2);
    }

    @Test
    void ofManyWhoGiveTheSameUniqueAnswerAtOnceExactlyOneIsTaken() throws Exception {
        for (var round = 0; round < 5; round++) {
            var numbered = Map.<String, Object>of("replies", 1, "receipt", "B-" + round);
            var open = new ConcurrentLinkedQueue<>(List.of(taskOf(run(), POST), taskOf(run(), POST), taskOf(run(), POST)));

            var refusals = atOnce(List.of("anna", "bob", "anna"), who -> completing.complete(open.remove(), numbered, null));

            assertThat(refusals).hasSize(2).allMatch(refusal -> refusal.kind() == Refusal.Kind.INVALID);
        }
    }

    @Test
    void strangersSeeNothingAndAuditorsChangeNothing() {
        var task = taskOf(run(), POST);

        assertThatThrownBy(() -> as("zoe", () -> details.get(task))).extracting("messageKey").isEqualTo("inbox.unknownTask");
        assertThatThrownBy(() -> as("zoe", () -> acts.claim(task))).extracting("messageKey").isEqualTo("inbox.unknownTask");
        assertThatThrownBy(() -> as("anna", () -> acts.claim("no-such-task"))).extracting("messageKey").isEqualTo("inbox.unknownTask");
        assertThat(as("auditor", () -> inbox.get(task)).acts()).isEmpty();
        assertThatThrownBy(() -> as("auditor", () -> acts.comment(task, "hm"))).extracting("messageKey").isEqualTo("security.missingRole");
        assertThatThrownBy(() -> as("manager", () -> completing.complete(task, ANSWERS, null))).extracting("messageKey").isEqualTo("inbox.notYours");
    }

    @Test
    void aManagerHandsATaskToSomebodyElse() {
        var task = taskOf(run(), POST);

        assertThatThrownBy(() -> as("anna", () -> acts.transfer(task, "zoe", null))).extracting("messageKey").isEqualTo("security.missingRole");
        assertThatThrownBy(() -> as("manager", () -> acts.transfer(task, "nobody", null))).extracting("messageKey").isEqualTo("inbox.unknownPerson");
        as("manager", () -> acts.transfer(task, "zoe", "请假"));

        assertThat(ids("zoe", View.MINE)).containsExactly(task);
    }

    @Test
    void aHeldTaskCannotBeDoneUntilItGoesOn() {
        var instance = run();
        var task = taskOf(instance, POST);
        processes.hold(List.of(instance));

        assertThat(as("anna", () -> inbox.get(task)).task().state()).isEqualTo("held");
        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, ANSWERS, null))).extracting("messageKey").isEqualTo("engine.held");
        assertThatThrownBy(() -> as("anna", () -> acts.claim(task))).extracting("messageKey").isEqualTo("engine.held");

        processes.release(List.of(instance), java.time.Duration.ofHours(1), java.time.Instant.now());
        as("anna", () -> completing.complete(task, ANSWERS, null));
        assertThat(ids("anna", View.DONE)).containsExactly(task);
    }

    @Test
    void ofManyWhoCompleteATaskAtOnceExactlyOneWins() throws Exception {
        for (var round = 0; round < 5; round++) {
            var task = taskOf(run(), POST);

            var refusals = atOnce(List.of("anna", "bob", "anna", "bob"), who -> completing.complete(task, ANSWERS, null));

            assertThat(refusals).hasSize(3).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
            assertThat(told.done).hasSize(round + 1);
            assertThat(jdbc.sql("select count(*) from inbox_done where task_id = ?").param(task).query(Long.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoClaimATaskAtOnceExactlyOneGetsIt() throws Exception {
        var task = taskOf(run(), POST);

        var refusals = atOnce(List.of("anna", "bob"), who -> acts.claim(task));

        assertThat(refusals).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void neighboursInOneInstanceDoNotGetInEachOthersWay() throws Exception {
        for (var round = 0; round < 5; round++) {
            var instance = run();
            var post = taskOf(instance, POST);
            var look = taskOf(instance, LOOK);

            var refusals = atOnce(List.of("anna", "bob"), who -> {
                if (who.equals("anna")) {
                    completing.complete(post, ANSWERS, null);
                } else {
                    completing.complete(look, Map.of(), null);
                }
            });

            assertThat(refusals).isEmpty();
            assertThat(taskOf(instance, "userTask_xx03_last")).isNotNull();
        }
    }

    @Test
    void withoutItsRecordThereIsNoAct() {
        var task = taskOf(run(), POST);
        told.broken = true;

        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, ANSWERS, null)))
                .hasMessage("no room for records");

        assertThat(ids("anna", View.CLAIMABLE)).contains(task);
        assertThat(ids("anna", View.DONE)).isEmpty();
        assertThat(tasks.variables(task)).doesNotContainKey("replies");
    }

    @Test
    void rebuiltFromTheEngineTheListsAreAsTheyWereKept() {
        var held = run();
        as("anna", () -> acts.claim(taskOf(run(), POST)));
        as("bob", () -> completing.complete(taskOf(run(), LOOK), Map.of(), null));
        var givenBack = taskOf(run(), POST);
        as("anna", () -> acts.claim(givenBack));
        as("anna", () -> acts.unclaim(givenBack));
        tasks.setDue(givenBack, null);
        processes.hold(List.of(held));
        var kept = tables();

        var count = rebuild.rebuild();

        assertThat(count).isEqualTo(7);
        assertThat(tables()).isEqualTo(kept);
    }

    private List<List<Map<String, Object>>> tables() {
        return List.of(
                rows("select * from inbox_task order by task_id"),
                rows("select * from inbox_queue order by queue, task_id"));
    }

    /** Times to the second: that is how the engine's own tables round them on MySQL. */
    private List<Map<String, Object>> rows(String sql) {
        var rows = jdbc.sql(sql).query().listOfRows();
        rows.forEach(row -> row.replaceAll((column, value) -> value instanceof Timestamp time
                ? Math.round(time.getTime() / 1000.0)
                : value instanceof LocalDateTime time ? time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS) : value));
        return rows;
    }

    private interface Deed {
        void by(String who);
    }

    /** @return the refusals */
    private static List<Refusal> atOnce(List<String> people, Deed deed) throws Exception {
        var ready = new CountDownLatch(1);
        var threads = Executors.newFixedThreadPool(people.size());
        var running = new ArrayList<Future<?>>();
        for (var who : people) {
            running.add(threads.submit(() -> {
                ready.await();
                as(who, () -> deed.by(who));
                return who;
            }));
        }
        ready.countDown();
        threads.shutdown();
        var refusals = new ArrayList<Refusal>();
        for (var result : running) {
            try {
                result.get();
            } catch (ExecutionException failed) {
                assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                refusals.add((Refusal) failed.getCause());
            }
        }
        return refusals;
    }

    private String run() {
        var variables = Map.<String, Object>of("scriptId", "warm-1", "theme", "装修", "size", 80, "note", "旧", "memberId", "m1");
        return processes.start("inbox-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), variables);
    }

    private String taskOf(String instance, String element) {
        return jdbc.sql("select task_id from inbox_task where instance = ? and element = ?")
                .params(instance, element)
                .query(String.class)
                .single();
    }

    private List<String> ids(String who, View view) {
        return as(who, () -> inbox.find(TaskQuery.of(view))).items().stream().map(offered -> offered.task().id()).toList();
    }

    private static byte[] read(String file) {
        try (var resource = InboxEngineTest.class.getResourceAsStream("/models/" + file)) {
            return resource.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
