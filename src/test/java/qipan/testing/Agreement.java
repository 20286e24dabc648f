package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Whether the engine's tables, the inbox, the ledger and the audit log tell the same of a campaign. Reads the database
 * itself, of a server that is stopped or at rest: no interface that might be wrong in the same way stands between.
 */
public final class Agreement {

    private static final String BESIDE = "business-school-content-item";
    private static final String ENGINE_TASK = "select t.ID_ from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.PROC_INST_ID_"
            + " where (e.BUSINESS_KEY_ = '%1$s' or e.BUSINESS_KEY_ like '%1$s/%%')";
    private static final String FINISHED_TASK = "select t.ID_ from ACT_HI_TASKINST t join ACT_HI_PROCINST i on i.ID_ = t.PROC_INST_ID_"
            + " where t.END_TIME_ is not null and t.DELETE_REASON_ = 'completed'"
            + " and (i.BUSINESS_KEY_ = '%1$s' or i.BUSINESS_KEY_ like '%1$s/%%')";
    private static final String GROUP_INSTANCE = " i join campaign_group g on i.BUSINESS_KEY_ = concat(g.campaign, '/', g.code)"
            + " where g.campaign = '%1$s' and i.ID_ = g.process_instance and i.%2$s is null";

    private final Database database;
    private final String campaign;
    private final String groupProcess;

    /** @param groupProcess what each group of the campaign runs */
    public Agreement(Database database, String campaign, String groupProcess) {
        this.database = database;
        this.campaign = campaign;
        this.groupProcess = groupProcess;
    }

    /** @param completed tasks that people completed so far */
    public void holds(int groups, int completed) {
        assertThat(rows("select task_id from inbox_task where campaign = '%1$s'"))
                .as("open tasks: inbox and engine").containsExactlyInAnyOrderElementsOf(rows(ENGINE_TASK));
        var finished = rows(FINISHED_TASK);
        assertThat(finished).as("completed tasks: engine and people").hasSize(completed);
        assertThat(rows("select task_id from inbox_done where campaign = '%1$s' and outcome = 'completed'"))
                .as("completed tasks: inbox and engine").containsExactlyInAnyOrderElementsOf(finished);
        assertThat(rows("select task from audit_event where campaign = '%1$s' and action = 'task.completed'"))
                .as("completed tasks: audit and engine").containsExactlyInAnyOrderElementsOf(finished);
        assertThat(rows("select code from campaign_group where campaign = '%1$s' and status in ('running', 'held')"))
                .as("groups under way: ledger and engine")
                .containsExactlyInAnyOrderElementsOf(rows("select g.code from ACT_RU_EXECUTION" + GROUP_INSTANCE.replace("%2$s", "PARENT_ID_")));
        assertThat(rows("select distinct process_instance from campaign_group where campaign = '%1$s'"))
                .as("group instances in the ledger").hasSize(groups);
        assertThat(rows("select i.ID_ from ACT_HI_PROCINST" + GROUP_INSTANCE.replace("%2$s", "SUPER_PROCESS_INSTANCE_ID_")))
                .as("group instances of the engine").hasSize(groups);
        assertThat(rows("select i.ID_ from ACT_HI_PROCINST i where i.SUPER_PROCESS_INSTANCE_ID_ is null"
                + " and i.PROC_DEF_KEY_ = '" + groupProcess + "' and i.BUSINESS_KEY_ like '%1$s/%%'"))
                .as("runs of groups, none twice").hasSize(groups);
    }

    /**
     * Nothing of the campaign waits, runs or is planned any more. Its published case becomes a piece of the business school,
     * beside it: that one is measured a week after it appeared.
     */
    public void nothingIsLeft() {
        assertThat(rows("select ID_ from ACT_RU_EXECUTION where (BUSINESS_KEY_ = '%1$s' or BUSINESS_KEY_ like '%1$s/%%')"
                + " and ROOT_PROC_INST_ID_ not in (select ID_ from ACT_HI_PROCINST where PROC_DEF_KEY_ = '" + BESIDE + "')"))
                .as("running instances").isEmpty();
        assertThat(rows("select j.ID_ from ACT_RU_JOB j join campaign_instance i on i.instance = j.PROCESS_INSTANCE_ID_"
                + " where i.campaign = '%1$s' and i.process <> '" + BESIDE + "'")).as("jobs").isEmpty();
        assertThat(rows("select task_id from inbox_task where campaign = '%1$s'")).as("tasks in the inbox").isEmpty();
        assertThat(rows("select q.task_id from inbox_queue q join inbox_done d on d.task_id = q.task_id"
                + " where d.campaign = '%1$s'")).as("done tasks still in a queue").isEmpty();
        assertThat(rows("select code from campaign_group where campaign = '%1$s' and status <> 'done'"))
                .as("groups that are not done").isEmpty();
    }

    /** Every group has come to its first task, and came there once: a timer that fired twice would have told it twice. */
    public void eachGroupCameOnceToItsTask(int groups) {
        assertThat(rows("select group_code from audit_event where campaign = '%1$s' and action = 'task.created'"))
                .as("groups whose task the audit log tells of").hasSize(groups).doesNotHaveDuplicates();
    }

    private List<String> rows(String sql) {
        return database.texts(sql.formatted(campaign));
    }
}
