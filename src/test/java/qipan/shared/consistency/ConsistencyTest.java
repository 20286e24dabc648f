package qipan.shared.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import qipan.shared.consistency.Verdict.Sample;
import qipan.testing.StorageTest;

/** A small database that agrees, and what is found when somebody has been at it. */
@StorageTest
class ConsistencyTest {

    /** Campaign c1 with its master; its group g1 with a task that is open and one that was done, and a timer. */
    private static final List<String> AGREEING = List.of(
            "insert into ACT_RU_EXECUTION (ID_, PROC_INST_ID_, BUSINESS_KEY_) values ('m1', 'm1', 'c1'), ('i1', 'i1', 'c1/g1')",
            "insert into ACT_RU_EXECUTION (ID_, PROC_INST_ID_, PARENT_ID_) values ('e1', 'i1', 'i1')",
            "insert into ACT_RU_TASK (ID_, EXECUTION_ID_, PROC_INST_ID_) values ('t1', 'e1', 'i1')",
            "insert into ACT_RU_JOB (ID_, TYPE_, EXECUTION_ID_) values ('j1', 'timer', 'e1'), ('j2', 'message', null)",
            "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, START_TIME_, END_TIME_) values"
                    + " ('m1', 'm1', 'd', current_timestamp, null), ('i1', 'i1', 'd', current_timestamp, null),"
                    + " ('i0', 'i0', 'd', current_timestamp, current_timestamp)",
            "insert into campaign (id, name, playbook, status, start_date, parameters, form_values, process_instance, created_by,"
                    + " created_at, revision) values ('c1', 'c', 'p', 'running', current_date, '', '', 'm1', 'x', current_timestamp, 1),"
                    + " ('c2', 'd', 'p', 'draft', current_date, '', '', null, 'x', current_timestamp, 1)",
            "insert into campaign_wave (campaign, wave, status, playbook, variables, opened_at)"
                    + " values ('c1', 1, 'open', 'run', '', current_timestamp)",
            "insert into campaign_group (campaign, code, name, size, status, wave, chunk, process_instance) values"
                    + " ('c1', 'g1', 'g', 1, 'running', 1, 0, 'i1'), ('c1', 'g2', 'g', 1, 'pending', 0, 0, null)",
            "insert into campaign_instance (instance, campaign, group_code, process, status) values"
                    + " ('m1', 'c1', null, 'p', 'running'), ('i1', 'c1', 'g1', 'run', 'held'), ('i0', 'c1', 'g1', 'run', 'ended')",
            open("inbox_task", "t1", ""),
            open("inbox_done", "t0", ", current_timestamp, 'completed'"),
            "update inbox_task set queue = 'r:c1:a,b'",
            "insert into inbox_audience (role_queue, queue) values ('r:c1:a', 'r:c1:a,b'), ('r:c1:b', 'r:c1:a,b')",
            "insert into audit_process (instance, process, version, definition, root, business_key, state, started_at, ended_at)"
                    + " values ('m1', 'p', 1, 'd', 'm1', '', 'active', current_timestamp, null),"
                    + " ('i1', 'p', 1, 'd', 'i1', '', 'active', current_timestamp, null),"
                    + " ('i0', 'p', 1, 'd', 'i0', '', 'ended', current_timestamp, current_timestamp)",
            told("a1", "process.started", "m1", "null"), told("a2", "process.started", "i1", "null"),
            told("a3", "process.started", "i0", "null"), told("a4", "task.created", "i1", "'t0'"),
            told("a5", "task.completed", "i1", "'t0'"), told("a6", "task.created", "i1", "'t1'"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    List<ConsistencyPart> parts;

    @BeforeEach
    void fill() {
        AGREEING.forEach(sql -> jdbc.sql(sql).update());
    }

    @Test
    void agreesWhenAllTellTheSame() {
        assertThat(verdicts()).hasSize(20).allMatch(Verdict::agrees);
        assertThat(verdicts()).anySatisfy(it -> assertThat(it.left()).as("somebody counts").isEqualTo(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            engine.rows.tasks = inbox.rows.open                  | t1    | LEFT  | delete from inbox_task
            engine.rows.tasks = inbox.rows.open                  | t1    | RIGHT | delete from ACT_RU_TASK
            inbox.rows.queued ⊆ inbox.rows.seen                  | r:c1:a,b | LEFT | delete from inbox_audience
            inbox.rows.tasks 1× inbox.rows.tasks                 | t1    | TWICE | update inbox_done set task_id = 't1'
            engine.rows.running = engine.rows.unfinished         | i1    | LEFT  | delete from ACT_HI_PROCINST where ID_ = 'i1'
            engine.rows.jobs = engine.rows.jobsOfExecutions      | j1    | LEFT  | update ACT_RU_JOB set EXECUTION_ID_ = 'gone' where ID_ = 'j1'
            engine.rows.tasks = engine.rows.tasksOfExecutions    | t1    | LEFT  | update ACT_RU_TASK set EXECUTION_ID_ = null
            engine.rows.campaignRoots = campaign.rows.instances  | m1    | LEFT  | delete from campaign_instance where instance = 'm1'
            engine.rows.campaignRoots = campaign.rows.instances  | i0    | RIGHT | update campaign_instance set status = 'running' where instance = 'i0'
            campaign.rows.masters = campaign.rows.running        | c1    | LEFT  | update campaign set status = 'completed' where id = 'c1'
            campaign.rows.masters = campaign.rows.running        | c2    | RIGHT | update campaign set status = 'held' where id = 'c2'
            campaign.rows.groupRuns = campaign.rows.groups       | c1/g1 | LEFT  | update campaign_group set status = 'done' where code = 'g1'
            campaign.rows.groupRuns = campaign.rows.groups       | c1/g1 | RIGHT | update campaign_group set process_instance = null
            campaign.rows.wavesGroups ⊆ campaign.rows.groupsOfWaves | c1/g1 | LEFT | delete from campaign_wave
            campaign.rows.waveStarts 1× campaign.rows.waveStarts | c1/g1 | TWICE | update campaign_instance set status = 'running'
            audit.rows.created 1× audit.rows.created             | t1    | TWICE | update audit_event set task = 't1' where id = 'a4'
            audit.rows.ended 1× audit.rows.ended                 | t0    | TWICE | update audit_event set action = 'task.cancelled', task = 't0' where id = 'a6'
            audit.rows.ended ⊆ audit.rows.created                | t0    | LEFT  | delete from audit_event where id = 'a4'
            engine.rows.tasks = audit.rows.unended               | t1    | LEFT  | delete from audit_event where id = 'a6'
            engine.rows.tasks = audit.rows.unended               | t0    | RIGHT | delete from audit_event where id = 'a5'
            audit.rows.started 1× audit.rows.started             | i1    | TWICE | update audit_event set process_instance = 'i1' where id = 'a3'
            audit.rows.started = audit.rows.processes            | i0    | RIGHT | delete from audit_event where id = 'a3'
            engine.rows.running = audit.rows.running             | i1    | LEFT  | update audit_process set ended_at = current_timestamp
            engine.rows.history ⊆ audit.rows.processes           | i0    | LEFT  | delete from audit_process where instance = 'i0'
            audit.rows.recent ⊆ engine.rows.history              | i0    | LEFT  | delete from ACT_HI_PROCINST where ID_ = 'i0'
            """)
    void namesWhatDisagrees(String comparison, String id, Verdict.Place place, String tampering) {
        jdbc.sql(tampering).update();

        var found = verdicts().stream().filter(it -> named(it).equals(comparison)).toList();
        assertThat(found).singleElement().satisfies(verdict -> {
            assertThat(verdict.agrees()).isFalse();
            assertThat(verdict.samples()).contains(new Sample(id, place));
        });
    }

    @Test
    void showsTenOfThoseThatDisagreeAndCountsThemAll() {
        for (var number = 10; number < 40; number++) {
            jdbc.sql(open("inbox_task", "x" + number, "")).update();
        }
        assertThat(verdicts()).filteredOn(it -> named(it).equals("engine.rows.tasks = inbox.rows.open"))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.wrong()).isEqualTo(30);
                    assertThat(verdict.right()).isEqualTo(31);
                    assertThat(verdict.samples()).hasSize(10).contains(new Sample("x19", Verdict.Place.RIGHT));
                });
    }

    private List<Verdict> verdicts() {
        var verdicts = new ArrayList<Verdict>();
        var comparisons = parts.stream().flatMap(part -> part.comparisons().stream()).toList();
        new Comparing(jdbc, transactions).compare(comparisons, verdicts::add);
        return verdicts;
    }

    private static String named(Verdict verdict) {
        var it = verdict.comparison();
        return it.left().name() + " " + it.kind().sign() + " " + it.right().name();
    }

    private static String open(String table, String task, String more) {
        return "insert into " + table + " (task_id, name, name_en, element, step_code, process, process_name, process_name_en,"
                + " definition, process_version, instance, root_instance, business_key, delegated, roles, created_at, due_at,"
                + " priority, held" + (more.isEmpty() ? "" : ", done_at, outcome") + ") values ('" + task + "', 'n', 'n', 'e', 's', 'p',"
                + " 'p', 'p', 'd', 1, 'i1', 'i1', 'c1/g1', false, '', current_timestamp, current_timestamp, 50, false" + more + ")";
    }

    private static String told(String id, String action, String instance, String task) {
        return "insert into audit_event (id, at, actor, action, process_instance, task) values ('%s', current_timestamp, 'x', '%s', '%s', %s)"
                .formatted(id, action, instance, task);
    }

    @TestConfiguration
    @ComponentScan(
            basePackages = "qipan",
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = ConsistencyPart.class))
    static class Parts {}
}
