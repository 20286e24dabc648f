package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.cancelled;
import static qipan.inbox.SampleFacts.changed;
import static qipan.inbox.SampleFacts.completed;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.campaign.CampaignRole;
import qipan.engine.Fact;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.testing.StorageTest;

@StorageTest
@Import(InboxStorage.class)
class InboxPersistenceTest {

    private static final Standing ANNA = staff("anna", new CampaignRole("c1", "main_ip"), new CampaignRole("c1", "group_admin"));
    private static final Standing BOB = staff("bob", new CampaignRole("c2", "main_ip"));
    private static final Standing MANAGER =
            new Standing(new Actor("manager", null, Set.of(Role.MANAGER), null), List.of(), Set.of());

    @Autowired
    InboxProjection projection;

    @Autowired
    TaskSearch search;

    @Autowired
    TaskRows rows;

    @Test
    void keepsEverythingTheListShows() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip", "group_admin")));

        var task = rows.find("t1").orElseThrow();

        assertThat(task.name()).isEqualTo("发话题");
        assertThat(task.nameEn()).isEqualTo("Post the topic");
        assertThat(task.stepCode()).isEqualTo("dx02");
        assertThat(task.processName()).isEqualTo("每日脚本");
        assertThat(task.campaignName()).isEqualTo("活动c1");
        assertThat(task.groupName()).isEqualTo("群g1");
        assertThat(task.roles()).containsExactly("group_admin", "main_ip");
        assertThat(task.due()).isEqualTo(NOW);
        assertThat(task.where()).isEqualTo(in("c1", "g1"));
        assertThat(task.state()).isEqualTo("claimed");
    }

    @Test
    void anAssignedTaskIsMineAndAnUnassignedOneClaimableByItsRoleInItsCampaignOnly() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")),
                created(in("c1", "g1"), task("t2", null, NOW, "main_ip")));

        assertThat(ids(View.MINE, ANNA)).containsExactly("t1");
        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t2");
        assertThat(ids(View.TODO, ANNA)).containsExactly("t1", "t2");
        assertThat(ids(View.CLAIMABLE, BOB)).isEmpty();
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

    @Test
    void claimingMovesItAndGivingBackReturnsItToItsRoleThoughTheFactDoesNotSayWhich() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip")));

        tell(changed(in("c1", "g1"), task("t1", "anna", NOW, (String[]) null)));
        assertThat(ids(View.MINE, ANNA)).containsExactly("t1");
        assertThat(ids(View.CLAIMABLE, ANNA)).isEmpty();

        tell(changed(in("c1", "g1"), task("t1", null, NOW, (String[]) null)));
        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t1");
        assertThat(rows.find("t1").orElseThrow().roles()).containsExactly("main_ip");
    }

    @Test
    void aChangedDueDateAndChangedRolesMoveItInItsQueues() {
        tell(created(in("c1", "g1"), task("t1", null, NOW, "main_ip")),
                created(in("c1", "g1"), task("t2", null, NOW.plusSeconds(60), "main_ip")));

        tell(changed(in("c1", "g1"), task("t1", null, NOW.plusSeconds(120), "group_admin")));

        assertThat(ids(View.CLAIMABLE, ANNA)).containsExactly("t2", "t1");
        assertThat(ids(View.CLAIMABLE, staff("zoe", new CampaignRole("c1", "main_ip")))).containsExactly("t2");
    }

    @Test
    void whatIsDoneLeavesTheListAndStandsAmongMyDoneOnes() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")));

        tell(completed(in("c1", "g1"), "t1", "anna"));

        assertThat(ids(View.MINE, ANNA)).isEmpty();
        assertThat(ids(View.TEAM, MANAGER)).isEmpty();
        assertThat(ids(View.DONE, ANNA)).containsExactly("t1");
        assertThat(ids(View.DONE, BOB)).isEmpty();
        assertThat(rows.find("t1").orElseThrow().done().outcome()).isEqualTo("completed");
    }

    @Test
    void whatItsProcessWithdrewIsDoneByNobody() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW, "main_ip")));

        tell(cancelled(in("c1", "g1"), "t1"));

        assertThat(ids(View.DONE, ANNA)).isEmpty();
        assertThat(rows.find("t1").orElseThrow().done().outcome()).isEqualTo("cancelled");
        assertThat(search.find(query(View.TEAM_DONE, "c1", null, null), MANAGER).items()).hasSize(1);
    }

    @Test
    void aHeldProcessHoldsAllItsTasksAndOnlyThem() {
        tell(created(in("c1", "g1"), task("t1", "anna", NOW)), created(in("c1", "g1"), task("t2", "anna", NOW)),
                created(in("c1", "g2"), task("t3", "anna", NOW)));

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), true));
        assertThat(find(View.MINE, ANNA).items()).extracting(InboxTask::state).containsExactly("held", "held", "claimed");

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), false));
        assertThat(find(View.MINE, ANNA).items()).extracting(InboxTask::state).containsOnly("claimed");
    }

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

    private void tell(Fact... facts) {
        projection.on(List.of(facts));
    }

    private Page<InboxTask> find(View view, Standing who) {
        return search.find(TaskQuery.of(view), who);
    }

    private List<String> ids(View view, Standing who) {
        return find(view, who).items().stream().map(InboxTask::id).toList();
    }

    private static TaskQuery query(View view, @Nullable String campaign, @Nullable String group, @Nullable String q) {
        return new TaskQuery(view, campaign, group, null, null, q, 20, null);
    }

    private static Standing staff(String username, CampaignRole... roles) {
        return new Standing(new Actor(username, null, Set.of(Role.STAFF), null), List.of(roles), Set.of());
    }
}
