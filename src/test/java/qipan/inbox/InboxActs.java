package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.engine.SampleModels;
import qipan.engine.Tasks;
import qipan.inbox.InboxOnTheEngine.Told;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;

/** Somebody acts on tasks of the real engine, whose models are tiny. */
@EngineTest
@Import({InboxOnTheEngine.class, HttpOnTheEngine.class})
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:inbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000")
abstract class InboxActs {

    static final String POST = "userTask_xx01_post";
    static final String LOOK = "userTask_xx02_look";
    static final Map<String, Object> ANSWERS = Map.of("replies", 12, "note", "好");

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

    @Autowired
    HttpOnTheEngine http;

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
        told.words.clear();
        told.broken = false;
    }

    String run() {
        var variables = Map.<String, Object>of("scriptId", "warm-1", "theme", "装修", "size", 80, "note", "旧", "memberId", "m1");
        return processes.start("inbox-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), variables);
    }

    String handoverTryout(String owner, String initiator) {
        return handoverTryout(BusinessKey.ofGroup(CAMPAIGN, "g1"), owner, initiator);
    }

    /** The owner approves what the initiator wrote, does something, and approves alone. @return the instance */
    String handoverTryout(BusinessKey key, String owner, String initiator) {
        models.deploy("handover", null, Map.of("handover-tryout.bpmn", read("handover-tryout.bpmn")), true);
        return processes.start("handover-tryout", key, Map.of("owner", owner, "initiator", initiator));
    }

    String taskOf(String instance, String element) {
        return jdbc.sql("select task_id from inbox_task where instance = ? and element = ?")
                .params(instance, element)
                .query(String.class)
                .single();
    }

    List<String> ids(String who, View view) {
        return as(who, () -> inbox.find(TaskQuery.of(view))).items().stream().map(offered -> offered.task().id()).toList();
    }

    void hold(String instance) {
        processes.hold(List.of(instance));
    }

    void release(String instance) {
        processes.release(List.of(instance), Duration.ofHours(1), Instant.now());
    }

    static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).extracting("messageKey").isEqualTo(key);
    }

    static byte[] read(String file) {
        return SampleModels.bytes(file);
    }
}
