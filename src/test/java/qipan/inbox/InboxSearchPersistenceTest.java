package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import qipan.campaign.CampaignRole;
import qipan.security.Actor;
import qipan.security.Role;

/** What is found, in which order, and for whom. */
class InboxSearchPersistenceTest extends InboxLists {

    @Test
    void pagesByDueDateWithoutLosingOrRepeatingAndThoseWithoutDueDateCloseTheList() {
        var facts = IntStream.range(0, 25).mapToObj(number -> created(
                in("c1", "g" + number),
                task("t%02d".formatted(number), number % 3 == 0 ? "anna" : null,
                        number == 7 ? null : NOW.plus(Duration.ofMinutes(number / 2)), "main_ip"))).toList();
        projection.on(facts);

        var seen = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = search.find(new TaskQuery(View.TODO, null, null, null, null, null, 10, cursor), ANNA);
            page.items().forEach(task -> seen.add(task.id()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().endsWith("t24", "t07").startsWith("t00", "t01", "t02");
    }

    @Test
    void aTaskThatTwoOfMyRolesMayTakeIsListedAndCountedOnce() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip", "group_admin")),
                created(in("c1", "g1"), task("t2", null, NOW.plusSeconds(1), "main_ip")),
                created(in("c1", "g1"), task("t3", null, NOW.plusSeconds(2), "group_admin", "finance")),
                created(in("c1", "g1"), task("t4", "anna", NOW.plusSeconds(3), "main_ip", "group_admin")),
                created(in("c1", "g1"), task("t5", null, NOW.plusSeconds(4), "finance")));

        var page = find(View.TODO, ANNA);

        assertThat(page.items()).extracting(InboxTask::id).containsExactly("t1", "t2", "t3", "t4");
        assertThat(page.total()).isEqualTo("4");
        assertThat(find(View.CLAIMABLE, ANNA).total()).isEqualTo("3");
        assertThat(ids(View.CLAIMABLE, staff("fay", new CampaignRole("c1", "finance")))).containsExactly("t3", "t5");
    }

    @Test
    void countsFarEnoughToSayThatThereAreMore() {
        projection.on(IntStream.range(0, 1001).mapToObj(number -> created(in("c1", "g1"),
                task("t%04d".formatted(number), null, NOW, number % 2 == 0 ? "main_ip" : "group_admin"))).toList());

        assertThat(find(View.TODO, ANNA).total()).isEqualTo("1000+");
    }

    @Test
    void theTeamViewIsAllForManagersAndTheirCampaignsForStaff() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW)), created(in("c2", "g1"), task("t2", "bob", NOW)),
                created(in(null, null), task("t3", "tina", NOW)));

        assertThat(ids(View.TEAM, MANAGER)).containsExactly("t1", "t2", "t3");
        assertThat(ids(View.TEAM, BOB)).containsExactly("t2");
        assertThat(search.find(query(View.TEAM, "c1", "g1", null), BOB).items()).isEmpty();
        assertThat(search.find(query(View.TEAM, "c1", "g1", null), MANAGER).items()).hasSize(1);
    }

    @Test
    void searchesNamesOfTaskGroupAndCampaignAndTakesSignsAsTheyAre() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW)), created(in("c1", "g_1"), task("t2", "anna", NOW)));

        assertThat(search.find(query(View.MINE, null, null, "群G1"), ANNA).items()).extracting(InboxTask::id)
                .containsExactly("t1");
        assertThat(search.find(query(View.MINE, null, null, "_"), ANNA).items()).extracting(InboxTask::id)
                .containsExactly("t2");
        assertThat(search.find(query(View.MINE, null, null, "post the"), ANNA).total()).isEqualTo("2");
    }

    @Test
    void searchingFurtherThanAWindowGivesACursorToGoOn() {
        var many = TaskSearch.WINDOW + 5;
        projection.on(IntStream.range(0, many)
                .mapToObj(number -> created(
                        in("c1", number == many - 1 ? "needle" : "hay"),
                        task("t%05d".formatted(number), "anna", NOW.plusSeconds(number))))
                .toList());

        var first = search.find(query(View.MINE, null, null, "needle"), ANNA);
        assertThat(first.items()).isEmpty();
        assertThat(first.total()).isEqualTo("0+");
        var second = search.find(
                new TaskQuery(View.MINE, null, null, null, null, "needle", 20, first.next()), ANNA);

        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
        assertThat(find(View.MINE, ANNA).total()).isEqualTo("1000+");
    }

    @Test
    void aTaskOfTwoOfMyRolesStandsInTheListOnce() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip", "group_admin")));

        var page = search.find(TaskQuery.of(View.CLAIMABLE), ANNA);

        assertThat(page.items()).hasSize(1);
        assertThat(page.total()).isEqualTo("1");
    }

    @Test
    void tasksOutsideAnyCampaignGoByTheRolesOfTheAccount() {
        tell(created(in(null, null), task("t1", null, NOW, "trainer")));
        var trainer = new Standing(new Actor("tina", null, Set.of(Role.STAFF), null), List.of(), Set.of("trainer"));

        assertThat(ids(View.CLAIMABLE, trainer)).containsExactly("t1");
        assertThat(ids(View.CLAIMABLE, ANNA)).isEmpty();
    }
}
