package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Whether nothing is lost and nothing is there twice. That engine, inbox, ledger and audit log tell the same is what the
 * shipped command says, of the whole database. It cannot know how many groups there are and what people did: the test does.
 */
public final class Agreement {

    private static final String BESIDE = "business-school-content-item";

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
        everywhere(database);
        assertThat(rows("select task from audit_event where campaign = '%1$s' and action = 'task.completed'"))
                .as("completed tasks: audit log and people").hasSize(completed).doesNotHaveDuplicates();
        assertThat(rows("select task_id from inbox_done where campaign = '%1$s' and outcome = 'completed'"))
                .as("completed tasks: inbox and people").hasSize(completed);
        assertThat(rows("select BUSINESS_KEY_ from ACT_HI_PROCINST where SUPER_PROCESS_INSTANCE_ID_ is null"
                + " and PROC_DEF_KEY_ = '" + groupProcess + "' and BUSINESS_KEY_ like '%1$s/%%'"))
                .as("runs of groups").hasSize(groups).doesNotHaveDuplicates();
    }

    /** In the whole database, whatever runs there. */
    public static void everywhere(Database database) {
        var ended = ShippedCommand.consistency(database);
        assertThat(ended.exit()).as("exit of the consistency command, which told%n%s", ended.told()).isZero();
    }

    /**
     * Nothing of the campaign runs any more. Its published case becomes a piece of the business school, beside it: that
     * one is measured a week after it appeared.
     */
    public void nothingIsLeft() {
        assertThat(rows("select instance from campaign_instance where campaign = '%1$s' and status in ('running', 'held')"
                + " and process <> '" + BESIDE + "'")).as("running instances").isEmpty();
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
