package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.engine.TaskDone;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.inbox.Substituting.Wish;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Zones;

/** 代理. Anna and Bob are main_ip, Zoe and Yan hold nothing in the campaign. */
class SubstitutingEngineTest extends InboxActs {

    private static final String WRITE = "userTask_xx21_write";
    private static final String APPROVE = "userTask_xx22_approve";

    @Autowired
    Substituting substituting;

    @Autowired
    StandIns standIns;

    @Autowired
    PassingOn passing;

    @Autowired
    Urging urging;

    @Autowired
    PlacesInSight files;

    @Autowired
    Clock clock;

    @BeforeEach
    @AfterEach
    void everybodyIsThere() {
        jdbc.sql("delete from substitution").update();
        models.deploy("substitute", null, Map.of("substitute-tryout.bpmn", read("substitute-tryout.bpmn")), true);
    }

    @Test
    void theSubstituteSeesAndDoesWhatThePersonHasAndGets() {
        var before = write("anna", "zoe");
        away("anna", "bob");
        var after = write("anna", "zoe");

        assertThat(ids("bob", View.MINE)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("bob", View.TODO)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("anna", View.MINE)).containsExactlyInAnyOrder(before, after);
        assertThat(ids("yan", View.MINE)).isEmpty();
        assertThat(as("bob", () -> inbox.get(before)).acts()).contains("complete", "return", "unclaim");
        assertThat(as("anna", () -> inbox.get(before)).acts()).contains("complete");
        assertThat(standIns.of("anna")).containsExactly("bob");
    }

    @Test
    void recordsNameBoth() {
        away("anna", "bob");
        var task = write("anna", "zoe");
        told.acts.clear();

        as("bob", () -> completing.complete(task, Map.of(), null));

        assertThat(told.acts).extracting(Act::action, Act::actor, Act::onBehalfOf).containsExactly(tuple("complete", "bob", "anna"));
        assertThat(told.done).extracting(TaskDone::by, TaskDone::onBehalfOf).containsExactly(tuple("bob", "anna"));
        var seen = as("bob", () -> details.get(task));
        assertThat(seen.history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::onBehalfOf, TaskDetails.Entry::action)
                .endsWith(tuple("bob", "anna", "complete"));
        assertThat(seen.offered().task().assignee()).isEqualTo("anna");
        assertThat(seen.offered().task().done().by()).isEqualTo("bob");
        assertThat(ids("bob", View.DONE)).containsExactly(task);
    }

    @Test
    void whatOneSaysIsSaidInOnesOwnName() {
        away("anna", "bob");
        var task = write("anna", "zoe");
        told.acts.clear();

        as("bob", () -> acts.comment(task, "我来", null));
        as("bob", () -> passing.delegate(task, "yan", null));

        assertThat(told.acts).extracting(Act::action, Act::actor, Act::onBehalfOf)
                .containsExactly(tuple("comment", "bob", null), tuple("delegate", "bob", "anna"));
        as("yan", () -> passing.giveBack(task, "好"));
        assertThat(ids("bob", View.MINE)).containsExactly(task);
        refused("inbox.hasItAlready", () -> as("bob", () -> passing.delegate(task, "anna", null)));
    }

    @Test
    void nobodyApprovesWhatWasWrittenInOnesPlace() {
        away("anna", "bob");
        var byAnna = startAnd(write("anna", "anna"));
        refused("engine.fourEyes", () -> as("anna", () -> completing.complete(byAnna, Map.of(), null)));
        var byBob = startAnd(write("anna", "bob"));
        refused("engine.fourEyes", () -> as("bob", () -> completing.complete(byBob, Map.of(), null)));
        var byZoe = startAnd(write("anna", "zoe"));
        as("zoe", () -> completing.complete(byZoe, Map.of(), null));
    }

    @Test
    void norInPlaceOfWhoWroteIt() {
        var task = write("anna", "anna");
        as("anna", () -> completing.complete(task, Map.of(), null));
        var approval = openOf(task);
        away("anna", "bob");

        refused("engine.fourEyes", () -> as("bob", () -> completing.complete(approval, Map.of(), null)));
    }

    @Test
    void whoWroteALaterRoundAloneIsItsAuthorAlone() {
        away("anna", "bob");
        var instance = instanceOf(startAnd(write("anna", "zoe")));
        // As from the form that the tiny model does not have.
        tasks.complete(taskOf(instance, APPROVE), Map.of("decision", "revise"), "zoe");
        as("manager", () -> passing.transfer(taskOf(instance, WRITE), "bob", null));
        as("bob", () -> completing.complete(taskOf(instance, WRITE), Map.of(), null));
        as("manager", () -> passing.transfer(taskOf(instance, APPROVE), "anna", null));

        as("anna", () -> completing.complete(taskOf(instance, APPROVE), Map.of(), null));
    }

    @Test
    void onlyInTheCampaignsThatAreNamed() {
        set("anna", new Wish("bob", today(), today(), List.of("c2"), null, null, null));
        var task = write("anna", "zoe");
        assertThat(ids("bob", View.MINE)).isEmpty();
        refused("inbox.takenBy", () -> as("bob", () -> completing.complete(task, Map.of(), null)));
        everybodyIsThere();

        set("anna", new Wish("bob", today(), today(), List.of(CAMPAIGN), null, null, null));

        assertThat(ids("bob", View.MINE)).containsExactly(task);
        as("bob", () -> completing.complete(task, Map.of(), null));
    }

    @Test
    void onlyInTheProcessesThatAreNamedAndTheirParts() {
        set("anna", limited(List.of("inbox-tryout"), null));
        var task = write("anna", "zoe");
        assertThat(ids("bob", View.MINE)).isEmpty();
        refused("inbox.takenBy", () -> as("bob", () -> completing.complete(task, Map.of(), null)));
        as("manager", () -> urging.urge(task, null));
        assertThat(told.words).extracting("to").containsExactly(List.of("anna"));
        everybodyIsThere();

        set("anna", limited(List.of("substitute-tryout"), null));

        assertThat(told.acts).last().satisfies(act -> assertThat(act.after()).containsEntry("processes", List.of("substitute-tryout")));
        assertThat(as("bob", () -> inbox.find(new TaskQuery(View.MINE, CAMPAIGN, null, null, null, "写", 20, null))).items()).hasSize(1);
        assertThat(ids("bob", View.MINE)).containsExactly(task);
        as("bob", () -> completing.complete(task, Map.of(), null));
        assertThat(told.acts).last().extracting(Act::actor, Act::onBehalfOf).containsExactly("bob", "anna");
        jdbc.sql("update substitution set processes = 'substitute'").update();
        assertThat(ids("bob", View.MINE)).isEmpty();
        var second = write("anna", "zoe");
        assertThat(ids("bob", View.MINE)).containsExactly(second);
    }

    @Test
    void onlyForTheRolesThatAreNamed() {
        var task = write("anna", "zoe");
        var approval = startAnd(write("bob", "anna"));
        set("anna", limited(null, List.of("group_admin")));
        assertThat(ids("bob", View.MINE)).isEmpty();

        jdbc.sql("update substitution set roles = 'main_ip'").update();

        assertThat(ids("bob", View.MINE)).containsExactly(task);
        refused("inbox.notYours", () -> as("bob", () -> completing.complete(approval, Map.of(), null)));
        as("bob", () -> completing.complete(task, Map.of(), null));
    }

    @Test
    void limitsNarrowAlongTheChain() {
        var task = write("anna", "yan");
        set("anna", limited(null, List.of("group_admin")));
        jdbc.sql("update substitution set roles = 'main_ip'").update();
        away("bob", "zoe");
        assertThat(ids("zoe", View.MINE)).containsExactly(task);

        jdbc.sql("update substitution set processes = 'inbox-tryout' where person = 'bob'").update();

        assertThat(ids("zoe", View.MINE)).isEmpty();
        as("manager", () -> urging.urge(task, null));
        assertThat(told.words).extracting("to").containsExactly(List.of("anna", "bob"));
    }

    @Test
    void filesOfTheSameWorkAreSeenAsFarAsItIsTheirs() {
        var instance = run();
        as("anna", () -> acts.claim(taskOf(instance, POST)));
        var beside = Place.task(taskOf(instance, LOOK));
        set("anna", new Wish("zoe", today(), today(), null, null, List.of("group_admin"), null));
        assertThat(as("zoe", () -> files.sees(beside))).isFalse();

        jdbc.sql("update substitution set roles = 'main_ip'").update();

        assertThat(as("zoe", () -> files.sees(beside))).isTrue();
    }

    @Test
    void theSubstituteHoldsTheJobsOfItsPartOnly() {
        write("anna", "zoe");
        refused("inbox.substitute.invalid", () -> set("anna", new Wish("zoe", today(), today(), null, null, null, null)));

        set("anna", new Wish("zoe", today(), today(), null, null, List.of("group_admin"), null));

        assertThat(ids("zoe", View.MINE)).isEmpty();
    }

    @Test
    void endsByItselfOnTheDayAfterAndBeginsOnItsFirstDay() {
        away("anna", "bob");
        var task = write("anna", "zoe");
        days(today().minusDays(3), today().minusDays(1));
        assertThat(ids("bob", View.MINE)).isEmpty();
        refused("inbox.takenBy", () -> as("bob", () -> completing.complete(task, Map.of(), null)));
        days(today().plusDays(1), today().plusDays(2));
        assertThat(ids("bob", View.MINE)).isEmpty();
        days(today(), today());
        assertThat(ids("bob", View.MINE)).containsExactly(task);
    }

    @Test
    void whoStandsInForASubstituteDoesBothOnesWork() {
        away("anna", "bob");
        away("bob", "zoe");
        var task = write("anna", "yan");

        assertThat(ids("zoe", View.MINE)).containsExactly(task);
        as("manager", () -> urging.urge(task, null));
        assertThat(told.words).extracting("to").containsExactly(List.of("anna", "bob", "zoe"));
        as("zoe", () -> completing.complete(task, Map.of(), null));
        assertThat(told.acts).last().extracting(Act::actor, Act::onBehalfOf).containsExactly("zoe", "anna");
        refused("inbox.substitute.circle", () -> away("zoe", "anna"));
    }

    @Test
    void aManagerSetsItForWhoIsAwayAlready() {
        refused("security.missingRole", () -> as("bob", () -> substituting.set("anna", wish("bob"))));
        var one = as("manager", () -> substituting.set("anna", wish("bob")));
        assertThat(told.acts).last().satisfies(act -> {
            assertThat(act.action()).isEqualTo("person.substituted");
            assertThat(act.actor()).isEqualTo("manager");
            assertThat(act.before()).containsEntry("person", "anna");
            assertThat(act.after()).containsEntry("substitute", "bob").containsEntry("until", today().toString());
        });
        assertThat(as("anna", () -> substituting.of("anna")).own()).extracting(Substitution::id).containsExactly(one.id());
        assertThat(as("bob", () -> substituting.of("bob")).forOthers()).extracting(Substitution::id).containsExactly(one.id());
        refused("security.missingRole", () -> as("bob", () -> substituting.of("anna")));
        refused("inbox.unknownPerson", () -> as("manager", () -> substituting.of("stranger")));
    }

    @Test
    void whoIsBackEndsIt() {
        var one = away("anna", "bob");
        write("anna", "zoe");
        refused("security.missingRole", () -> as("bob", () -> substituting.end("anna", one.id())));
        refused("inbox.substitute.unknown", () -> as("bob", () -> substituting.end("bob", one.id())));

        as("anna", () -> substituting.end("anna", one.id()));

        assertThat(ids("bob", View.MINE)).isEmpty();
        assertThat(told.acts).last().extracting(Act::action).isEqualTo("person.substitute-ended");
        refused("inbox.substitute.over", () -> as("anna", () -> substituting.end("anna", one.id())));
        away("anna", "bob");
    }

    @Test
    void refusesWhatCannotBe() {
        var today = today();
        objected("substitute", "inbox.substitute.same", new Wish("anna", today, today, null, null, null, null));
        objected("substitute", "inbox.handover.successor", new Wish("nobody", today, today, null, null, null, null));
        objected("substitute", "inbox.substitute.lacking", new Wish("zoe", today, today, null, null, null, null));
        objected("substitute", "inbox.substitute.auditor", new Wish("auditor", today, today, null, null, null, null));
        objected("from", "inbox.substitute.days", new Wish("bob", null, today, null, null, null, null));
        objected("until", "inbox.substitute.days", new Wish("bob", today, today.minusDays(1), null, null, null, null));
        objected("until", "inbox.substitute.past", new Wish("bob", today.minusDays(2), today.minusDays(1), null, null, null, null));
        objected("until", "inbox.substitute.long", new Wish("bob", today, today.plusDays(181), null, null, null, null));
        objected("campaigns", "inbox.handover.campaign", new Wish("bob", today, today, List.of("c9"), null, null, null));
        objected("processes", "inbox.substitute.process", limited(List.of("no-such"), null));
        objected("roles", "inbox.substitute.role", limited(null, List.of("boss")));
        objected("roles", "inbox.substitute.most", limited(null, IntStream.range(0, 21).mapToObj(number -> "r" + number).toList()));
        refused("security.missingRole", () -> as("auditor", () -> substituting.set("auditor", wish("bob"))));
        set("anna", new Wish("bob", today.plusDays(2), today.plusDays(5), null, null, null, null));
        refused("inbox.substitute.overlaps", () -> set("anna", new Wish("bob", today, today.plusDays(2), null, null, null, null)));
        set("anna", new Wish("bob", today, today.plusDays(1), null, null, null, null));
    }

    private Substitution away(String person, String substitute) {
        return set(person, wish(substitute));
    }

    private Substitution set(String person, Wish wish) {
        return as(person, () -> substituting.set(person, wish));
    }

    private Wish wish(String substitute) {
        return new Wish(substitute, today(), today(), null, null, null, "年假");
    }

    private Wish limited(@Nullable List<String> processes, @Nullable List<String> roles) {
        return new Wish("bob", today(), today(), null, processes, roles, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
    }

    private void days(LocalDate from, LocalDate until) {
        jdbc.sql("update substitution set from_day = ?, until_day = ?").params(from, until).update();
    }

    /** @return the first task */
    private String write(String owner, @Nullable String approver) {
        var instance = processes.start(
                "substitute-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("owner", owner, "approver", approver));
        return taskOf(instance, WRITE);
    }

    /** Bob writes it. @return the approval that follows */
    private String startAnd(String task) {
        as("bob", () -> completing.complete(task, Map.of(), null));
        return openOf(task);
    }

    private String openOf(String task) {
        return taskOf(instanceOf(task), APPROVE);
    }

    private String instanceOf(String task) {
        return as("manager", () -> inbox.get(task)).task().where().instance();
    }

    private void objected(String field, String message, Wish wish) {
        assertThatThrownBy(() -> set("anna", wish)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("inbox.substitute.invalid");
            assertThat(refusal.violations()).singleElement().satisfies(violation -> {
                assertThat(violation.field()).isEqualTo(field);
                assertThat(violation.message()).isEqualTo(message);
            });
        });
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).extracting("messageKey").isEqualTo(key);
    }
}
