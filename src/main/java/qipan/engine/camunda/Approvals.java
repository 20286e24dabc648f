package qipan.engine.camunda;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Configuration;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;

/** Approval steps: what their answer is called, who may not give it, and when it goes to the top (STD-APPR). */
@Component
class Approvals {

    private static final String MAX_ROUNDS = "approval.maxRounds";
    private static final String START = "start";
    /** Marks a step that an approval of another model names as author. */
    private static final String KEPT = "keepAuthor";
    /** What becomes of an approval whose approver wrote it: {@code superior}, {@code skip} or {@code allow}. */
    private static final String OWN_WORK = "authorIsApprover";
    /** Behind a step's code: in whose place somebody did it. */
    private static final String FOR = "For";
    private static final String DEADLOCK_ROLE = "executive_sponsor";

    private final Models models;
    private final Configuration configuration;
    private final Clock clock;

    Approvals(Models models, Configuration configuration, Clock clock) {
        this.models = models;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Whether others who were asked as well are still to be heard: they are not, once somebody does not agree. */
    static boolean agrees(@Nullable Object decision) {
        return Verdict.APPROVE.equals(decision);
    }

    /**
     * @param values the variables a completion sets; on an approval that is decided by it, the answer under the step's own prefix
     * @param leaves whether nobody else beside is to be heard
     */
    record Outcome(Map<String, Object> values, boolean leaves) {}

    /** @param last whether nobody else has a task beside */
    Outcome outcome(TaskEntity task, StepModel step, Map<String, Object> values, String username, boolean last) {
        var prefix = step.property("approval");
        if (prefix == null) {
            return new Outcome(isAuthored(task, step) ? keeping(task, step, values, username) : values, true);
        }
        if (authors(task, step).contains(username)) {
            throw Refusal.conflict("engine.fourEyes");
        }
        var outcome = new HashMap<>(values);
        var decision = outcome.remove("decision");
        var comment = outcome.remove("comment");
        var at = Verdict.now(clock);
        var several = CoSigning.of(task.getExecution(), step);
        if (several.isEmpty()) {
            var leaves = last || !agrees(decision);
            outcome.putAll(leaves ? Verdict.of(task, prefix, decision, comment, username, at) : Map.of());
            return new Outcome(outcome, leaves);
        }
        var result = several.get().sign(task.getId(), Verdict.row(username, decision, comment, at));
        outcome.put(prefix + "Signatures", several.get().signatures());
        result.ifPresent(decided -> outcome.putAll(Verdict.of(task, prefix, decided, comment, username, at)));
        return new Outcome(outcome, last || result.isPresent());
    }

    /** What was decided by removing somebody: in the words of who had said so before. */
    Map<String, Object> decided(TaskEntity task, StepModel step, CoSigning several, String result) {
        return Verdict.of(task, step, several, result, "", clock);
    }

    /**
     * What a completion on behalf of somebody sets: this person, too, counts as author afterwards.
     *
     * @throws Refusal 409 when the person wrote what the step approves
     */
    Map<String, Object> inPlaceOf(TaskEntity task, StepModel step, Map<String, Object> values, String person) {
        if (step.property("approval") != null && authors(task, step).contains(person)) {
            throw Refusal.conflict("engine.fourEyes");
        }
        return step.property("approval") == null && step.property("collect") == null && isAuthored(task, step)
                ? with(values, step.code() + FOR, person)
                : values;
    }

    private static Map<String, Object> keeping(TaskEntity task, StepModel step, Map<String, Object> values, String username) {
        var more = with(values, byVariable(step.code()), username);
        var standsIn = step.code() + FOR;
        // Nobody was stood in for this time: what an earlier round kept must not stay.
        if (AcrossCalls.find(task, standsIn) != null) {
            more.putIfAbsent(standsIn, "");
        }
        Stream.of(byVariable(step.code()), standsIn).filter(more::containsKey)
                .forEach(name -> AcrossCalls.tellCallers(task, name, more.get(name)));
        return more;
    }

    private static Map<String, Object> with(Map<String, Object> values, String name, String username) {
        var more = new HashMap<>(values);
        more.put(name, username);
        return more;
    }

    /** Whom to offer an approval to: the step's roles, or the top once it went round too often. */
    List<String> roles(DelegateTask task, StepModel step, List<String> roles) {
        var prefix = step.property("approval");
        return prefix != null && Verdict.rounds(task, prefix) > mostRounds(task) ? List.of(DEADLOCK_ROLE) : roles;
    }

    private double mostRounds(DelegateTask task) {
        return configuration.number(BusinessKey.parse(task.getExecution().getProcessBusinessKey()), MAX_ROUNDS);
    }

    /** Whether an approval whose only approvers wrote it passes without them; else their superior gets it. */
    static boolean skipsAuthors(StepModel step) {
        return "skip".equals(step.property(OWN_WORK));
    }

    /** Those who wrote what this step approves, and may not approve it. */
    Set<String> authors(DelegateTask task, StepModel step) {
        var wanted = step.property("author");
        if (wanted == null || "allow".equals(step.property(OWN_WORK))) {
            return Set.of();
        }
        var authors = new ArrayList<String>();
        for (var source : wanted.split(",")) {
            authors.addAll(START.equals(source.strip()) ? initiator(task) : completers(task, source.strip()));
        }
        return authors.stream().collect(Collectors.toUnmodifiableSet());
    }

    private List<String> initiator(DelegateTask task) {
        var initiator = AcrossCalls.find(task, "initiator");
        return initiator == null ? List.of() : List.of(initiator.toString());
    }

    /** Who did a step is kept only where an approval names it as author; see {@link #outcome}. */
    private static List<String> completers(DelegateTask task, String step) {
        return Stream.of(byVariable(step), step + FOR)
                .map(name -> AcrossCalls.find(task, name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(person -> !person.isEmpty())
                .toList();
    }

    private static String byVariable(String step) {
        return step + "By";
    }

    /** By an approval of the same model, or by one of another process of the tree, as the step says itself. */
    private boolean isAuthored(TaskEntity task, StepModel step) {
        return "true".equals(step.property(KEPT))
                || models.model(task.getProcessDefinitionId()).steps().values().stream()
                        .map(other -> other.property("author"))
                        .anyMatch(named -> named != null && List.of(named.split("\\s*,\\s*")).contains(step.code()));
    }
}
