package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import qipan.inbox.TaskFilters.Wish;

/** What lists and kept filters refuse, from the request to the tables. */
class ListsHttpTest extends InboxActs {

    private static final String FILTERS = "/api/task-filters";

    @Autowired
    TaskFilters filters;

    @BeforeEach
    void forget() {
        jdbc.sql("delete from inbox_filter").update();
    }

    @Test
    void listsAreAskedForInTheWordsOfTheContract() {
        get("inbox.query.view", "/api/tasks?view=all");
        get("inbox.query.due", "/api/tasks?due=soon");
        get("inbox.query.campaignNeeded", "/api/tasks?view=team-done");
        get("inbox.query.by", "/api/tasks/headings?by=colour");
    }

    @Test
    void filtersHaveANameAndFewWords() {
        http.refuses(422, "inbox.filter.name", "anna", FILTERS, "{}");
        http.refuses(422, "inbox.filter.text", "anna", FILTERS, "{\"name\": \"长\", \"q\": \"" + "长".repeat(101) + "\"}");
        http.refuses(400, "inbox.query.campaignNeeded", "anna", FILTERS, "{\"name\": \"办完\", \"view\": \"team-done\"}");
        http.refuses(403, "inbox.filter.sharing", "anna", FILTERS, "{\"name\": \"全组\", \"sharedWith\": \"group_admin\"}");
        http.refuses(422, "inbox.filter.role", "manager", FILTERS, "{\"name\": \"全组\", \"sharedWith\": \"boss\"}");
        for (var each = 0; each < TaskFilters.MOST; each++) {
            var name = "第" + each;
            as("anna", () -> filters.add(new Wish(name, null, TaskQuery.of(View.MINE), null)));
        }
        http.refuses(409, "inbox.filter.tooMany", "anna", FILTERS, "{\"name\": \"还有\"}");
    }

    @Test
    void onlyTheOwnerChangesOne() {
        assertThat(http.post("manager", FILTERS, "{\"name\": \"全组\", \"sharedWith\": \"group_admin\"}")).hasStatus(201);
        var path = FILTERS + "/" + jdbc.sql("select id from inbox_filter").query(String.class).single();

        http.refuses(403, "inbox.filter.notYours", "bob", HttpMethod.PUT, path, "{\"name\": \"我的\"}", null);
        http.refuses(404, "inbox.filter.unknown", "anna", HttpMethod.DELETE, path, "", null);
        assertThat(http.ask("manager", HttpMethod.DELETE, path, "", null, Locale.ENGLISH)).hasStatus(204);
    }

    private void get(String message, String path) {
        http.refuses(400, message, "anna", HttpMethod.GET, path, "", null);
    }
}
