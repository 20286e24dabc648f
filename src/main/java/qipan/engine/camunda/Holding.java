package qipan.engine.camunda;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Models;

/**
 * Freezes whole call trees and thaws them later: a root's instance and everything it called are suspended as one, and
 * on release every remaining time moves by the length of the hold.
 */
@Component
class Holding {

    private final EngineAccess engine;
    private final Models models;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    Holding(EngineAccess engine, Models models, JdbcClient jdbc, JdbcTemplate template) {
        this.engine = engine;
        this.models = models;
        this.jdbc = jdbc;
        this.template = template;
    }

    void hold(Collection<String> roots) {
        suspend(tree(roots), true);
    }

    void release(Collection<String> roots, Duration shift, Instant heldSince) {
        var instances = tree(roots);
        if (instances.isEmpty()) {
            return;
        }
        engine.execute(command -> {
            suspend(instances, false);
            delayTimers(instances, shift);
            instances.forEach(instance -> delayTasks(command, instance, shift));
            alive(roots).forEach(root -> delayAnchors(root, shift, heldSince));
            return null;
        });
    }

    /** Those of the root instances that have not ended. */
    List<String> alive(Collection<String> roots) {
        return roots.isEmpty()
                ? List.of()
                : jdbc.sql("select ID_ from ACT_RU_EXECUTION where ID_ in (:roots) order by ID_")
                        .param("roots", roots)
                        .query(String.class)
                        .list();
    }

    /** The root instances and all that they called. */
    List<String> tree(Collection<String> roots) {
        return roots.isEmpty()
                ? List.of()
                : jdbc.sql("select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ in (:roots)"
                                + " and PARENT_ID_ is null order by ID_")
                        .param("roots", roots)
                        .query(String.class)
                        .list();
    }

    private void suspend(List<String> instances, boolean held) {
        if (instances.isEmpty()) {
            return;
        }
        var state = runtime().updateProcessInstanceSuspensionState().byProcessInstanceIds(instances);
        if (held) {
            state.suspend();
        } else {
            state.activate();
        }
    }

    /**
     * Moves timers by plain SQL: the engine's own statement that wakes jobs raises their revision, so that changing the
     * same jobs as entities in one command would always lose against it.
     */
    private void delayTimers(List<String> instances, Duration shift) {
        var moved = jdbc.sql("""
                        select j.ID_ as id, j.DUEDATE_ as due, j.PROCESS_DEF_ID_ as definition, d.ACT_ID_ as element
                          from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                         where j.TYPE_ = 'timer' and j.DUEDATE_ is not null and j.PROCESS_INSTANCE_ID_ in (:instances)
                        """)
                .param("instances", instances)
                .query((row, number) -> new Timer(
                        row.getString("id"), row.getTimestamp("due"), row.getString("definition"), row.getString("element")))
                .list()
                .stream()
                .filter(timer -> !promised(timer))
                .map(timer -> new Object[] {new Timestamp(timer.due().getTime() + shift.toMillis()), timer.id()})
                .toList();
        template.batchUpdate("update ACT_RU_JOB set DUEDATE_ = ? where ID_ = ?", moved);
    }

    private record Timer(String id, Timestamp due, String definition, String element) {}

    /** A time that customers were told is kept, hold or no hold. */
    private boolean promised(Timer timer) {
        return models.step(timer.definition(), timer.element()).is("published");
    }

    /**
     * The tasks in this command still say that they are suspended: the statement that wakes them runs when the command
     * ends. They are told here, or the engine refuses to change them.
     */
    private void delayTasks(CommandContext command, String instance, Duration shift) {
        var service = engine.services().getTaskService();
        for (var task : command.getTaskManager().findTasksByProcessInstanceId(instance)) {
            task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
            if (task.getDueDate() != null) {
                service.setDueDate(task.getId(), later(task.getDueDate(), shift));
            }
        }
    }

    private void delayAnchors(String root, Duration shift, Instant heldSince) {
        var shifts = Anchoring.delayed(runtime().getVariables(root), shift, heldSince);
        runtime().setVariables(root, Values.toEngine(shifts));
    }

    private static Date later(Date date, Duration shift) {
        return Date.from(date.toInstant().plus(shift));
    }

    private RuntimeService runtime() {
        return engine.services().getRuntimeService();
    }
}
