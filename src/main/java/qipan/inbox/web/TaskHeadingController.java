package qipan.inbox.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.DueWithin;
import qipan.inbox.GroupBy;
import qipan.inbox.TaskHeadings;
import qipan.inbox.TaskQuery;
import qipan.inbox.View;

/** A list of open tasks gathered under headings. */
@RestController
class TaskHeadingController {

    private final TaskHeadings headings;

    TaskHeadingController(TaskHeadings headings) {
        this.headings = headings;
    }

    /** Filtered as {@code GET /api/tasks} is. */
    @GetMapping("/api/tasks/headings")
    TaskHeadings.Headings headings(
            @RequestParam String by,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam @Nullable String campaign,
            @RequestParam @Nullable String group,
            @RequestParam @Nullable String step,
            @RequestParam @Nullable String due,
            @RequestParam @Nullable String q) {
        var query = new TaskQuery(
                Words.of(View.class, view, "inbox.query.view"), campaign, group, step,
                Words.optional(DueWithin.class, due, "inbox.query.due"), q, 1, null);
        return headings.of(query, Words.of(GroupBy.class, by, "inbox.query.by"));
    }
}
