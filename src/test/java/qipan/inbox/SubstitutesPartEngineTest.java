package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.inbox.Substituting.Wish;

/** 代理 for a part: only some campaigns, processes or roles. */
class SubstitutesPartEngineTest extends SubstitutingActs {

    @Autowired
    PlacesInSight files;

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
}
