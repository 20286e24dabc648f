package qipan.engine.jobs;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.GenericManagerFactory;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** Gives each command its {@link Foresight}, and the engine the managers that ask it first. */
public class ForesightFactory implements SessionFactory {

    private final Consumer<Set<BusinessKey>> others;

    private ForesightFactory(Consumer<Set<BusinessKey>> others) {
        this.others = others;
    }

    /**
     * Session factories in place of the engine's own.
     *
     * @param others are told for whom jobs are about to be executed together, in the same transaction and before the first of them
     */
    public static List<SessionFactory> all(Consumer<Set<BusinessKey>> others) {
        return List.of(
                new ForesightFactory(others),
                instead(ExecutionManager.class, ForeseenExecutions.class),
                instead(VariableInstanceManager.class, ForeseenVariables.class),
                instead(TaskManager.class, ForeseenTasks.class),
                instead(JobManager.class, ForeseenJobs.class),
                instead(IncidentManager.class, ForeseenIncidents.class));
    }

    /**
     * Reads a task that this command is going to complete, and in the same few questions what completing it needs.
     *
     * @return null when there is no such task
     */
    public static @Nullable TaskEntity task(CommandContext command, String id) {
        return command.getSession(Foresight.class).look(command, id);
    }

    /** Foresees what a command is going to ask of these instances. */
    public static void lookAt(CommandContext command, Set<String> instances) {
        command.getSession(Foresight.class).lookAt(command, instances);
    }

    /** Foresees what a command is going to ask that ends these instances. */
    public static void lookAtEnd(CommandContext command, Set<String> instances) {
        command.getSession(Foresight.class).lookAtEnd(command, instances);
    }

    private static SessionFactory instead(Class<? extends Session> of, Class<? extends Session> used) {
        return new GenericManagerFactory(used) {
            @Override
            public Class<?> getSessionType() {
                return of;
            }
        };
    }

    @Override
    public Class<?> getSessionType() {
        return Foresight.class;
    }

    @Override
    public Session openSession() {
        return new Foresight(others);
    }
}
