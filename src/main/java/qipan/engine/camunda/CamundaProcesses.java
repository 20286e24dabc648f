package qipan.engine.camunda;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.MessageCorrelationBuilderImpl;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;
import qipan.engine.AnchorMove;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.engine.Retiming;
import qipan.engine.jobs.ForesightFactory;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;

/** Instances in Camunda's runtime. */
@Component
class CamundaProcesses implements Processes {

    private final EngineAccess engine;
    private final Models models;
    private final Holding holding;
    private final Slipping slipping;

    CamundaProcesses(EngineAccess engine, Models models, Holding holding, Slipping slipping) {
        this.engine = engine;
        this.models = models;
        this.holding = holding;
        this.slipping = slipping;
    }

    @Override
    public String start(String process, BusinessKey key, Map<String, Object> values) {
        return engine.inOneTransaction(() -> startLatest(process, key, values));
    }

    private String startLatest(String process, BusinessKey key, Map<String, Object> values) {
        var model = models.latest(process).orElseThrow(() -> Refusal.notFound("engine.unknownProcess", process));
        if (model.startMessage() == null) {
            return runtime()
                    .startProcessInstanceById(model.definition(), key.toString(), Values.toEngine(values))
                    .getId();
        }
        return runtime()
                .createMessageCorrelation(model.startMessage())
                .processDefinitionId(model.definition())
                .processInstanceBusinessKey(key.toString())
                .setVariables(Values.toEngine(values))
                .correlateStartMessage()
                .getId();
    }

    @Override
    public int announce(
            String message, BusinessKey key, Map<String, Object> correlation, Map<String, Object> values) {
        return EngineErrors.refusing(() -> {
            var heard = correlating(message, key, correlation, values).correlateAllWithResult().size();
            for (var beside : beside(key)) {
                heard += waitingOnly(correlating(message, beside, correlation, values)).correlateAllWithResult().size();
            }
            return heard;
        });
    }

    private MessageCorrelationBuilder correlating(
            String message, BusinessKey key, Map<String, Object> correlation, Map<String, Object> values) {
        var correlating = runtime()
                .createMessageCorrelation(message)
                .processInstanceVariablesEqual(Values.toEngine(correlation))
                .setVariables(Values.toEngine(values));
        return key.toString().isEmpty() ? correlating : correlating.processInstanceBusinessKey(key.toString());
    }

    /** What the message begins has begun by then. */
    private static MessageCorrelationBuilder waitingOnly(MessageCorrelationBuilder correlating) {
        return ((MessageCorrelationBuilderImpl) correlating).executionsOnly();
    }

    /** Keys of what runs beside the own instance of a campaign or group. A group's code may read as a pattern. */
    private Set<BusinessKey> beside(BusinessKey key) {
        return key.isOwner()
                ? runtime().createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(key.beside("%").toString())
                        .rootProcessInstances()
                        .list().stream()
                        .map(instance -> BusinessKey.parse(instance.getBusinessKey()))
                        .filter(beside -> beside.hasOwner(key))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public void hold(Collection<String> roots) {
        holding.hold(roots);
    }

    @Override
    public void release(Collection<String> roots, Duration shift, Instant heldSince) {
        holding.release(roots, shift, heldSince);
    }

    @Override
    public Retiming slip(Collection<String> roots, AnchorMove move) {
        return engine.execute(command -> slipping.slip(command, roots, move));
    }

    @Override
    public Retiming trySlip(Collection<String> roots, AnchorMove move) {
        return engine.attempt(command -> slipping.slip(command, roots, move));
    }

    @Override
    public void cancel(Collection<String> roots, String reason) {
        engine.execute(command -> {
            var tree = holding.tree(roots);
            if (!tree.isEmpty()) {
                ForesightFactory.lookAtEnd(command, new TreeSet<>(tree));
            }
            for (var root : holding.alive(roots)) {
                runtime().deleteProcessInstance(root, reason, false, true, true, false);
            }
            return null;
        });
    }

    @Override
    public void retry(String job) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            EngineErrors.existing(command.getJobManager().findJobById(job));
            engine.services().getManagementService().setJobRetries(job, 1);
            return job;
        }));
        engine.configuration().getJobExecutor().jobWasAdded();
    }

    /** The engine's own question is an error, also in the log, where the instance has just ended. */
    @Override
    public Map<String, Object> variables(String instance) {
        return engine.execute(command -> {
            var found = command.getExecutionManager().findExecutionById(instance);
            return found == null ? Map.of() : Values.fromEngine(found.getVariables());
        });
    }

    @Override
    public void setVariables(String instance, Map<String, Object> values) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            EngineErrors.existing(command.getExecutionManager().findExecutionById(instance));
            runtime().setVariables(instance, Values.toEngine(values));
            return instance;
        }));
    }

    private RuntimeService runtime() {
        return engine.services().getRuntimeService();
    }
}
