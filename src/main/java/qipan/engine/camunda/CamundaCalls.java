package qipan.engine.camunda;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.el.ElValueProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Calls;
import qipan.engine.Where;

/** Reads the engine's history of instances, which it keeps (ADR 0006), by the tree that they belong to. */
@Component
class CamundaCalls implements Calls {

    /** Whatever is above one that has ended since then has ended later, or not at all. */
    private static final String CALLED = """
            select ID_ as id, PROC_DEF_KEY_ as process, SUPER_PROCESS_INSTANCE_ID_ as caller, END_TIME_ as ended
              from ACT_HI_PROCINST
             where ROOT_PROC_INST_ID_ = :root and SUPER_PROCESS_INSTANCE_ID_ is not null and (END_TIME_ is null or END_TIME_ >= :since)
            """;

    private final EngineAccess engine;
    private final JdbcClient jdbc;

    CamundaCalls(EngineAccess engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    private record Called(String id, String process, String caller, boolean ended) {}

    @Override
    public Set<String> endedAfter(Where where, String element, Set<String> running, Instant since) {
        Predicate<String> calledAfter = EngineErrors.refusing(() -> engine.execute(command -> calledAfter(command, where.instance(), element)));
        var byCaller = called(where.root(), since).stream().collect(Collectors.groupingBy(Called::caller));
        var own = byCaller.getOrDefault(where.instance(), List.of()).stream()
                .filter(one -> one.ended() && calledAfter.test(one.process())).map(Called::id).toList();
        var found = new HashSet<>(own);
        found.addAll(endedBelow(own, byCaller));
        found.addAll(endedBelow(running, byCaller));
        return found;
    }

    private static Set<String> endedBelow(Collection<String> callers, Map<String, List<Called>> byCaller) {
        var found = new HashSet<String>();
        var left = new ArrayDeque<>(callers);
        while (!left.isEmpty()) {
            for (var one : byCaller.getOrDefault(left.poll(), List.of())) {
                left.add(one.id());
                if (one.ended()) {
                    found.add(one.id());
                }
            }
        }
        return found;
    }

    /** MySQL keeps the engine's times to the second. */
    private List<Called> called(String root, Instant since) {
        return jdbc.sql(CALLED)
                .param("root", root)
                .param("since", Timestamp.from(since.truncatedTo(ChronoUnit.SECONDS)))
                .query((row, number) -> new Called(
                        row.getString("id"), row.getString("process"), row.getString("caller"), row.getTimestamp("ended") != null))
                .list();
    }

    private static Predicate<String> calledAfter(CommandContext command, String instance, String element) {
        var execution = EngineErrors.existing(command.getExecutionManager().findExecutionById(instance));
        var activity = Objects.requireNonNull(execution.getProcessDefinition().findActivity(element), element);
        var step = activity.isMultiInstance() ? activity.getParentFlowScopeActivity() : activity;
        return new FlowOrder(step.getFlowScope()).allAfter(step).map(CamundaCalls::calls).reduce(process -> false, Predicate::or);
    }

    /** A process that is known only when it is called may be any. */
    private static Predicate<String> calls(ActivityImpl activity) {
        if (!(activity.getActivityBehavior() instanceof CallableElementActivityBehavior call)) {
            return process -> false;
        }
        return call.getCallableElement().getDefinitionKeyValueProvider() instanceof ElValueProvider key && !key.isDynamic()
                ? process -> process.equals(key.getExpression().getExpressionText())
                : process -> true;
    }
}
