package qipan.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qipan.inbox.CompletingTasks;

/** People finish the three tasks of each group, one after another, with forms that are checked. */
final class Completing {

    private static final List<String> STEPS = List.of("userTask_host_task", "userTask_service_task", "userTask_admin_task");

    private final Site site;

    Completing(Site site) {
        this.site = site;
    }

    private record Task(String id, String person) {}

    /** @return the meter's words, by completion */
    Map<String, Object> run(int from, int groups) {
        var tasks = new ArrayList<List<Task>>();
        for (var group = from; group < from + groups; group++) {
            tasks.add(tasks(group));
        }
        var completing = site.bean(CompletingTasks.class);
        var meter = site.meter().begin();
        Workload.clients(groups, number -> {
            for (var task = 0; task < STEPS.size(); task++) {
                var one = tasks.get(number).get(task);
                var answers = Workload.answers(from + number, task, Instant.now());
                site.asStaff(one.person(), () -> completing.complete(one.id(), answers, null));
            }
        });
        return meter.end(3.0 * groups);
    }

    private List<Task> tasks(int group) {
        var found = new HashMap<String, Task>();
        site.jdbc().query(
                "select task_id, element, assignee from inbox_task where campaign = ? and group_code = ?",
                row -> {
                    var element = row.getString(2);
                    found.put(element, new Task(row.getString(1), row.getString(3) == null ? holder(element, group) : row.getString(3)));
                },
                Ledger.CAMPAIGN, Workload.group(group));
        return STEPS.stream().map(found::get).toList();
    }

    private static String holder(String element, int group) {
        var holders = Workload.holders(STEPS.indexOf(element) - 1);
        return Workload.staff(holders.get(group % holders.size()));
    }
}
