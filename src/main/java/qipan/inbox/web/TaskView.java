package qipan.inbox.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.inbox.Inbox.Offered;

/**
 * The contract's Task, and what lists want to show beside it.
 *
 * @param waitsFor how many others are to sign before it can be completed
 */
record TaskView(
        String id,
        String name,
        String nameEn,
        String step,
        String stepCode,
        String process,
        int processVersion,
        String processName,
        String processNameEn,
        String processInstance,
        @Nullable String campaign,
        @Nullable String campaignName,
        @Nullable String group,
        @Nullable String groupName,
        @Nullable String assignee,
        @Nullable String assigneeName,
        @Nullable String owner,
        @Nullable String ownerName,
        List<String> roles,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant followUp,
        int priority,
        String state,
        boolean late,
        @Nullable Instant doneAt,
        @Nullable String doneBy,
        @Nullable String outcome,
        List<String> acts,
        int waitsFor) {

    /** @param people display names by username */
    static TaskView of(Offered offered, Instant now, Map<String, String> people) {
        var task = offered.task();
        var done = task.done();
        return new TaskView(
                task.id(),
                task.name(),
                task.nameEn(),
                task.element(),
                task.stepCode(),
                task.where().process(),
                task.where().version(),
                task.processName(),
                task.processNameEn(),
                task.where().instance(),
                task.campaign(),
                task.campaignName(),
                task.group(),
                task.groupName(),
                task.assignee(),
                name(task.assignee(), people),
                task.owner(),
                name(task.owner(), people),
                task.roles(),
                task.created(),
                task.due(),
                task.followUp(),
                task.priority(),
                task.state(),
                task.late(now),
                done == null ? null : done.at(),
                done == null ? null : done.by(),
                done == null ? null : done.outcome(),
                offered.acts(),
                offered.waitsFor());
    }

    private static @Nullable String name(@Nullable String person, Map<String, String> people) {
        return person == null ? null : people.getOrDefault(person, person);
    }
}
