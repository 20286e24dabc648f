package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.inbox.Substituting.Wish;
import qipan.shared.Refusal;

/** 代理: who names whom, for which days, and what cannot be. */
class NamingSubstitutesEngineTest extends SubstitutingActs {

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

    private void days(LocalDate from, LocalDate until) {
        jdbc.sql("update substitution set from_day = ?, until_day = ?").params(from, until).update();
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
}
