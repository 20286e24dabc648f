package qipan.inbox;

import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.Substituting.Wish;
import qipan.shared.BusinessKey;
import qipan.shared.Zones;

/** Somebody is away and somebody else does the work. Anna and Bob are main_ip, Zoe and Yan hold nothing in the campaign. */
abstract class SubstitutingActs extends InboxActs {

    static final String WRITE = "userTask_xx21_write";
    static final String APPROVE = "userTask_xx22_approve";

    @Autowired
    Substituting substituting;

    @Autowired
    Urging urging;

    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        jdbc.sql("delete from substitution").update();
        models.deploy("substitute", null, Map.of("substitute-tryout.bpmn", read("substitute-tryout.bpmn")), true);
    }

    Substitution away(String person, String substitute) {
        return set(person, wish(substitute));
    }

    Substitution set(String person, Wish wish) {
        return as(person, () -> substituting.set(person, wish));
    }

    Wish wish(String substitute) {
        return new Wish(substitute, today(), today(), null, null, null, "年假");
    }

    Wish limited(@Nullable List<String> processes, @Nullable List<String> roles) {
        return new Wish("bob", today(), today(), null, processes, roles, null);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
    }

    /** @return the first task */
    String write(String owner, @Nullable String approver) {
        var instance = processes.start(
                "substitute-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("owner", owner, "approver", approver));
        return taskOf(instance, WRITE);
    }

    /** Bob writes it. @return the approval that follows */
    String startAnd(String task) {
        as("bob", () -> completing.complete(task, Map.of(), null));
        return openOf(task);
    }

    String openOf(String task) {
        return taskOf(instanceOf(task), APPROVE);
    }

    String instanceOf(String task) {
        return as("manager", () -> inbox.get(task)).task().where().instance();
    }
}
