package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.security.Account;
import qipan.shared.SqlTime;
import qipan.shared.Zones;

/** @. Anna and Bob are main_ip, Bob alone is group_admin; Zoe and Yan hold nothing in the campaign. */
class MentioningEngineTest extends InboxActs {

    @Autowired
    Mentioning mentioning;

    @Autowired
    Copying copying;

    @Autowired
    Clock clock;

    @Test
    void whoIsNamedIsToldAndStaysNamed() {
        var task = taskOf(run(), POST);

        as("anna", () -> acts.comment(task, "@bob 图在素材库", List.of("bob", "anna", "bob")));

        assertThat(told.words).singleElement().isInstanceOfSatisfying(TaskMentioned.class, mentioned ->
                assertThat(mentioned).extracting(TaskMentioned::taskId, TaskMentioned::by, TaskMentioned::to, TaskMentioned::words)
                        .containsExactly(task, "anna", List.of("bob"), "@bob 图在素材库"));
        assertThat(told.acts).extracting(Act::action, Act::after)
                .containsExactly(tuple("comment", Map.of("text", "@bob 图在素材库", "mentions", List.of("anna", "bob"))));
        assertThat(as("bob", () -> details.get(task)).comments()).extracting(TaskDetails.Comment::text, TaskDetails.Comment::mentions)
                .containsExactly(tuple("@bob 图在素材库", List.of("anna", "bob")));
    }

    @Test
    void aNameInTheTextAloneTellsNobody() {
        var task = taskOf(run(), POST);

        as("anna", () -> acts.comment(task, "@bob 好", null));

        assertThat(told.words).isEmpty();
        assertThat(as("bob", () -> details.get(task)).comments()).extracting(TaskDetails.Comment::mentions).containsExactly(List.of());
    }

    @Test
    void whoMayNotSeeTheTaskIsNotNamed() {
        var task = taskOf(run(), POST);

        refused("inbox.mention.unseen", () -> as("anna", () -> acts.comment(task, "@zoe", List.of("bob", "zoe"))));
        refused("inbox.unknownPerson", () -> as("anna", () -> acts.comment(task, "@nobody", List.of("nobody"))));
        refused("inbox.mention.size", () -> as("anna", () ->
                acts.comment(task, "all", IntStream.range(0, 21).mapToObj(number -> "p" + number).toList())));
        refused("security.missingRole", () -> as("auditor", () -> acts.comment(task, "@bob", List.of("bob"))));

        assertThat(told.words).isEmpty();
        assertThat(as("anna", () -> details.get(task)).comments()).isEmpty();
    }

    @Test
    void offersThoseWhoMaySeeItAndNobodyElse() {
        var task = taskOf(run(), POST);
        assertThat(choices(task, null)).containsExactly("auditor", "bob", "manager");
        assertThat(choices(task, " B ")).containsExactly("bob");

        as("anna", () -> copying.send(task, CopyTo.of(List.of("zoe"), null), null));

        assertThat(choices(task, "z")).containsExactly("zoe");
        as("anna", () -> acts.comment(task, "@zoe", List.of("zoe")));
        refused("inbox.unknownTask", () -> as("yan", () -> mentioning.choices(task, null)));
    }

    @Test
    void soDoesWhoStandsInForWhoHasIt() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        jdbc.sql("insert into substitution (id, person, substitute, from_day, until_day, set_by, set_at) values ('m1', 'anna', 'yan', ?, ?, 'anna', ?)")
                .params(today, today, SqlTime.toSql(clock.instant()))
                .update();

        assertThat(choices(task, "yan")).containsExactly("yan");

        jdbc.sql("delete from substitution where id = 'm1'").update();
        assertThat(choices(task, "yan")).isEmpty();
    }

    private List<String> choices(String task, String q) {
        return as("anna", () -> mentioning.choices(task, q)).stream().map(Account::username).toList();
    }
}
