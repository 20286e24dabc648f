package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.Signing.Seat;
import qipan.engine.Signing.State;
import qipan.engine.SigningPolicy;
import qipan.engine.SigningPolicy.Vote;
import qipan.engine.StepModel;
import qipan.shared.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An approval step of several people: who they are and what each said is kept where the engine counts them (the body around the
 * instances), until the result is certain.
 */
final class CoSigning {

    /** Rows of what was said: {@code by, decision, comment, at, weight}. */
    private static final String SIGNATURES = "signatures";
    private static final String SEATS = "signingSeats";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ExecutionEntity instance;
    private final ExecutionEntity body;
    private final String element;
    private final SigningPolicy policy;

    private CoSigning(ExecutionEntity instance, String element, SigningPolicy policy) {
        this.instance = instance;
        this.body = body(instance, element);
        this.element = element;
        this.policy = policy;
    }

    /** Empty where one person decides. */
    static Optional<CoSigning> of(ExecutionEntity instance, StepModel step) {
        return SigningPolicy.of(step).map(policy -> new CoSigning(instance, step.element(), policy));
    }

    /** Knows the task of whom the model names. Prepares the place of the signatures: of two who signed first at once neither could. */
    void begin(String task) {
        if (!body.hasVariableLocal(SIGNATURES)) {
            body.setVariableLocal(SIGNATURES, Values.toEngine(List.of()));
        }
        keep(seats().seated(place(), task));
    }

    String run() {
        return body.getId();
    }

    Seats seats() {
        var kept = body.getVariableLocal(SEATS);
        return kept == null
                ? Seats.named(everybody(), policy)
                : new Seats(JSON.readValue(kept.toString(), new TypeReference<List<Seat>>() {}));
    }

    private void keep(Seats seats) {
        body.setVariableLocal(SEATS, Values.toEngine(seats.all()));
    }

    List<Map<String, Object>> signatures() {
        var kept = body.getVariableLocal(SIGNATURES);
        return kept == null ? List.of() : JSON.readValue(kept.toString(), new TypeReference<List<Map<String, Object>>>() {});
    }

    /** Whether the instance that begins is that of somebody who was removed before the turn came. */
    boolean isLeftOut() {
        return seats().at(place()).filter(seat -> seat.state() == State.REMOVED).isPresent();
    }

    void expect(String id, String person) {
        keep(seats().with(id, person, policy.weight(person)));
    }

    void ask(String id, String person, String task) {
        keep(seats().with(id, person, policy.weight(person)).seated(id, task));
    }

    /**
     * @param row what the person said
     * @return what is decided by it, empty when that is open
     */
    Optional<String> sign(String task, Map<String, Object> row) {
        var seat = seats().of(task, place());
        var rows = new ArrayList<>(signatures());
        var signed = new HashMap<>(row);
        signed.put("weight", seat.votes());
        rows.add(signed);
        body.setVariableLocal(SIGNATURES, Values.toEngine(rows));
        keep(seats().become(seat.id(), State.SIGNED));
        return decide();
    }

    boolean settles(String task, String decision) {
        var votes = votes();
        votes.add(new Vote(decision, seats().of(task, place()).votes()));
        return result(votes).isPresent();
    }

    /**
     * No longer counts on somebody.
     *
     * @return what is decided without this one, empty when that is open
     * @throws Refusal 409 when nobody would be left whom the model names
     */
    Optional<String> remove(String id) {
        var seats = seats();
        if (seats.find(id).filter(seat -> seat.state() == State.EXPECTED).isEmpty()) {
            throw Refusal.conflict("engine.changedMeanwhile");
        }
        if (!seats.isLedWithout(id)) {
            throw Refusal.conflict("engine.signing.lastNamed");
        }
        keep(seats.become(id, State.REMOVED));
        return decide();
    }

    /** Nobody is there for this instance, or nobody who may: others decide, and with nobody left it passes. */
    Optional<String> leaveOut() {
        keep(seats().become(Integer.toString(place()), State.REMOVED));
        return decide();
    }

    private Optional<String> decide() {
        var result = result(votes());
        if (result.isPresent()) {
            body.setVariableLocal(SigningPolicy.DECIDED, true);
        }
        return result;
    }

    private Optional<String> result(Collection<Vote> votes) {
        return policy.result(votes, seats().counted().stream().mapToInt(Seat::votes).sum());
    }

    private List<Vote> votes() {
        return new ArrayList<>(signatures().stream()
                .map(said -> new Vote(String.valueOf(said.get("decision")), ((Number) said.get("weight")).intValue())).toList());
    }

    private int place() {
        return ((Number) instance.getVariable(MultiInstanceActivityBehavior.LOOP_COUNTER)).intValue();
    }

    private static ExecutionEntity body(ExecutionEntity instance, String element) {
        var execution = instance;
        while (!execution.hasVariableLocal(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES)) {
            execution = Objects.requireNonNull(execution.getParent(), "no several instances of " + element);
        }
        return execution;
    }

    /** Whom the loop goes over, as the engine asks it itself; of a plain number nobody is known. */
    private List<@Nullable String> everybody() {
        var step = instance.getProcessDefinition().findActivity(element);
        var loop = (MultiInstanceActivityBehavior) step.getParentFlowScopeActivity().getActivityBehavior();
        Object all = null;
        if (loop.getCollectionExpression() != null) {
            all = loop.getCollectionExpression().getValue(body);
        } else if (loop.getCollectionVariable() != null) {
            all = body.getVariable(loop.getCollectionVariable());
        }
        var count = ((Number) body.getVariableLocal(MultiInstanceActivityBehavior.NUMBER_OF_INSTANCES)).intValue();
        var known = all instanceof Collection<?> people ? people.stream().map(Objects::toString).toList() : List.<String>of();
        return known.size() == count && loop.getCollectionElementVariable() != null ? new ArrayList<>(known) : new ArrayList<>(Collections.nCopies(count, null));
    }
}
