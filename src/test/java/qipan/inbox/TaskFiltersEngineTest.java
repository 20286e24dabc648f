package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.TaskFilters.Wish;
import qipan.inbox.TaskHeadings.Heading;

/** Filters that people keep, and lists under headings. Anna and Bob are main_ip, Bob is group_admin as well. */
class TaskFiltersEngineTest extends InboxActs {

    @Autowired
    TaskFilters filters;

    @Autowired
    TaskHeadings headings;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from inbox_filter").update();
    }

    @Test
    void areKeptChangedAndRemovedByTheirOwner() {
        var query = new TaskQuery(View.CLAIMABLE, CAMPAIGN, "g1", "xx01", DueWithin.TODAY, "热身", 1, null);
        var kept = as("anna", () -> filters.add(new Wish(" 热身 ", null, query, GroupBy.GROUP)));

        assertThat(as("anna", () -> filters.mine())).containsExactly(new TaskFilter(kept.id(), "anna", "热身", null, query, GroupBy.GROUP));
        assertThat(as("bob", () -> filters.mine())).isEmpty();
        refused("inbox.filter.unknown", "bob", () -> filters.remove(kept.id()));

        as("anna", () -> filters.change(kept.id(), wish("今天", null)));
        assertThat(as("anna", () -> filters.mine())).extracting(TaskFilter::name).containsExactly("今天");
        as("anna", () -> filters.remove(kept.id()));
        assertThat(as("anna", () -> filters.mine())).isEmpty();
    }

    @Test
    void onlyManagersShareThem() {
        refused("inbox.filter.sharing", "anna", () -> filters.add(wish("全组", "main_ip")));
        refused("inbox.filter.role", "manager", () -> filters.add(wish("全组", "no_such_job")));

        var shared = as("manager", () -> filters.add(wish("全组", "group_admin")));

        assertThat(as("bob", () -> filters.mine())).extracting(TaskFilter::id, TaskFilter::owner).containsExactly(tuple(shared.id(), "manager"));
        assertThat(as("anna", () -> filters.mine())).isEmpty();
        refused("inbox.filter.notYours", "bob", () -> filters.change(shared.id(), wish("我的", null)));
    }

    @Test
    void haveANameAndAreNotTooMany() {
        refused("inbox.filter.name", "anna", () -> filters.add(wish(" ", null)));
        refused("inbox.filter.name", "anna", () -> filters.add(wish("长".repeat(61), null)));
        refused("inbox.filter.text", "anna", () -> filters.add(new Wish("长", null,
                new TaskQuery(View.MINE, null, null, null, null, "长".repeat(101), 1, null), null)));
        for (var each = 0; each < TaskFilters.MOST; each++) {
            var name = "第" + each;
            as("anna", () -> filters.add(wish(name, null)));
        }
        refused("inbox.filter.tooMany", "anna", () -> filters.add(wish("还有", null)));
    }

    @Test
    void aListIsGatheredUnderHeadings() {
        var first = run();
        run();

        var query = TaskQuery.of(View.CLAIMABLE);
        var byStep = as("bob", () -> headings.of(query, GroupBy.STEP));
        assertThat(byStep.items()).extracting(Heading::count).isNotEmpty().allMatch(count -> count == 2);
        assertThat(byStep.more()).isFalse();
        assertThat(as("bob", () -> headings.of(query, GroupBy.GROUP)).items())
                .extracting(Heading::code, Heading::name, Heading::campaign)
                .containsExactly(tuple("g1", "滨江一号", CAMPAIGN));
        assertThat(as("bob", () -> headings.of(query, GroupBy.CAMPAIGN)).items()).extracting(Heading::code).containsExactly(CAMPAIGN);
        assertThat(as("zoe", () -> headings.of(query, GroupBy.STEP)).items()).isEmpty();

        as("bob", () -> acts.claim(taskOf(first, POST)));
        assertThat(as("bob", () -> headings.of(TaskQuery.of(View.MINE), GroupBy.STEP)).items()).extracting(Heading::count).containsExactly(1L);
    }

    private static Wish wish(String name, @Nullable String sharedWith) {
        return new Wish(name, sharedWith, TaskQuery.of(View.MINE), null);
    }

    private static void refused(String message, String who, Runnable wish) {
        refused(message, () -> as(who, wish));
    }
}
