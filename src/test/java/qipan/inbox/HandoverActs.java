package qipan.inbox;

import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact;
import qipan.inbox.CampaignsOnTheEngine.Places;
import qipan.inbox.HandingOver.Wish;
import qipan.inbox.InboxOnTheEngine.Faults;

/** Anna has tasks of the real engine and may have to hand them over. */
abstract class HandoverActs extends InboxActs {

    static final Wish TO_BOB = new Wish("bob", null, "离职");

    @Autowired
    HandingOver handing;

    @Autowired
    Handovers handovers;

    @Autowired
    HandingTasksOver working;

    @Autowired
    Places places;

    @Autowired
    Faults faults;

    @BeforeEach
    @AfterEach
    void nobodyIsBusy() {
        faults.fault = fact -> {};
        places.moved.clear();
        jdbc.sql("delete from handover_person").update();
        jdbc.sql("delete from handover").update();
        jdbc.sql("delete from ACT_RU_JOB where HANDLER_CFG_ like 'handover:%'").update();
    }

    List<String> annas(int count) {
        var ids = new ArrayList<String>();
        IntStream.range(0, count).forEach(number -> {
            ids.add(taskOf(run(), POST));
            tasks.assign(ids.get(number), "anna");
        });
        return ids;
    }

    void poison(String... those) {
        faults.fault = fact -> {
            if (fact instanceof Fact.TaskChanged changed && List.of(those).contains(changed.task().id())) {
                throw new IllegalStateException("poison");
            }
        };
    }

    String begin() {
        return as("manager", () -> handing.begin("anna", TO_BOB)).id();
    }

    /** As often as pieces were enqueued, and once too often. */
    void workOff(String id) {
        IntStream.range(0, 5).forEach(piece -> working.work(id));
    }

    Handover handover() {
        return as("manager", () -> handovers.latest("anna")).get(0);
    }

    long of(String person) {
        return jdbc.sql("select count(*) from inbox_task where assignee = ?").param(person).query(Long.class).single();
    }
}
