package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.inbox.DueWithin;
import qipan.inbox.GroupBy;
import qipan.inbox.Inbox;
import qipan.inbox.TaskFilter;
import qipan.inbox.TaskFilters;
import qipan.inbox.TaskFilters.Wish;
import qipan.inbox.TaskHeadings;
import qipan.inbox.TaskHeadings.Heading;
import qipan.inbox.TaskHeadings.Headings;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;
import qipan.security.Accounts;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.testing.Http;
import qipan.testing.WebTest;

@WebTest({TaskFilterController.class, TaskHeadingController.class})
@WithMockUser(username = "anna", roles = "STAFF")
class TaskFilterWebTest {

    private static final TaskQuery QUERY = new TaskQuery(View.CLAIMABLE, "c1", null, "dx02c", DueWithin.TODAY, null, 1, null);
    private static final TaskFilter SHARED = new TaskFilter("f1", "lin", "要发的", "main_ip", QUERY, GroupBy.GROUP);

    @Autowired
    Http http;

    @MockitoBean
    TaskFilters filters;

    @MockitoBean
    TaskHeadings headings;

    @MockitoBean
    Inbox inbox;

    @MockitoBean
    Accounts accounts;

    @Test
    void listsThemWithTheirCountsWhenAsked() {
        when(filters.mine()).thenReturn(List.of(SHARED));
        when(accounts.namesOf(any())).thenReturn(Map.of("lin", "林操盘"));
        when(inbox.find(QUERY)).thenReturn(new Page<>(List.of(), null, "1000+"));

        assertThat(http.get("/api/task-filters?counts=true")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"id": "f1", "name": "要发的", "ownerName": "林操盘", "own": false, "sharedWith": "main_ip", "view": "claimable",
                            "campaign": "c1", "step": "dx02c", "due": "today", "groupBy": "group", "total": "1000+"}]}""");
    }

    @Test
    void keepsWhatIsAsked() {
        when(filters.add(any())).thenReturn(SHARED);
        when(filters.change(any(), any())).thenReturn(SHARED);
        var body = "{\"name\": \"要发的\", \"view\": \"claimable\", \"campaign\": \"c1\", \"step\": \"dx02c\", \"due\": \"today\", \"groupBy\": \"group\"}";
        var wish = new Wish("要发的", null, QUERY, GroupBy.GROUP);

        assertThat(http.post("/api/task-filters", body)).hasStatus(201);
        assertThat(http.put("/api/task-filters/f1", body)).hasStatusOk();
        assertThat(http.delete("/api/task-filters/f1")).hasStatus(204);

        verify(filters).add(wish);
        verify(filters).change("f1", wish);
        verify(filters).remove("f1");
    }

    @Test
    void saysWhatIsWrong() {
        doThrow(Refusal.forbidden("inbox.filter.notYours")).when(filters).remove("f1");
        assertThat(http.delete("/api/task-filters/f1")).hasStatus(403);
        assertThat(http.post("/api/task-filters", "{\"view\": \"all\"}"))
                .hasStatus(400);
        assertThat(http.get("/api/tasks/headings?by=colour")).hasStatus(400);
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void auditorsKeepNone() {
        assertThat(http.post("/api/task-filters", "{}")).hasStatus(403);
    }

    @Test
    void countsUnderHeadings() {
        when(headings.of(new TaskQuery(View.MINE, null, null, null, null, null, 1, null), GroupBy.STEP)).thenReturn(new Headings(List.of(new Heading("dx02c", "发布话术", "Publish post", null, 20, 3)), false));

        assertThat(http.get("/api/tasks/headings?by=step")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"items": [{"code": "dx02c", "name": "发布话术", "nameEn": "Publish post", "count": 20, "late": 3}], "more": false}""");
    }
}
