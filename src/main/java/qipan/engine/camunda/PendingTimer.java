package qipan.engine.camunda;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.Retiming;
import qipan.engine.functions.AsOf;

/** A waiting timer. */
record PendingTimer(TimerEntity job, TimerDeclarationImpl declaration, ExecutionEntity execution) implements PendingTime {

    static List<PendingTime> in(CommandContext command, Collection<String> instances) {
        var wanted = new JobQueryImpl();
        wanted.processInstanceIds(Set.copyOf(instances));
        return command.getJobManager().findJobsByQueryCriteria(wanted, null).stream()
                .filter(job -> job instanceof TimerEntity timer && timer.getDuedate() != null && timer.getRepeat() == null)
                .map(job -> of(command, (TimerEntity) job))
                .flatMap(List::stream)
                .toList();
    }

    /** Nothing for a timer that no timer event declares. */
    private static List<PendingTime> of(CommandContext command, TimerEntity job) {
        var execution = command.getExecutionManager().findExecutionById(job.getExecutionId());
        var activity = execution.getProcessDefinition().findActivity(job.getActivityId());
        var declaration = activity == null
                ? null
                : TimerDeclarationImpl.getDeclarationsForScope(activity.getEventScope()).get(job.getActivityId());
        return declaration == null ? List.of() : List.of(new PendingTimer(job, declaration, execution));
    }

    @Override
    public Retiming.Kind kind() {
        return Retiming.Kind.TIMER;
    }

    @Override
    public String element() {
        return job.getActivityId();
    }

    @Override
    public String name() {
        var activity = execution.getProcessDefinition().findActivity(element());
        return String.valueOf(activity.getProperty("name"));
    }

    @Override
    public @Nullable Date due() {
        return job.getDuedate();
    }

    /** The engine's own way to work a timer out anew writes it into the job; it is put back. */
    @Override
    public @Nullable Date ask() {
        var due = job.getDuedate();
        AsOf.ask(job.getCreateTime().toInstant(), () -> declaration.resolveAndSetDuedate(execution, job, true));
        var answer = job.getDuedate();
        job.setDuedate(due);
        return answer;
    }

    @Override
    public void move(Date to) {
        job.setDuedate(to);
    }
}
