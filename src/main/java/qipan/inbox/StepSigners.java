package qipan.inbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Signing;
import qipan.engine.Signing.Seat;
import qipan.engine.Signing.Several;
import qipan.engine.Signing.State;
import qipan.engine.SigningPolicy;
import qipan.engine.StepModel;

/** Everybody who signs a step: whom its model names, where these are several, and who was asked as well. */
@Component
class StepSigners {

    private final SignerStore store;
    private final Signing signing;
    private final Models models;

    StepSigners(SignerStore store, Signing signing, Models models) {
        this.store = store;
        this.signing = signing;
        this.models = models;
    }

    StepModel step(InboxTask task) {
        return models.step(task.where().definition(), task.element());
    }

    Optional<SigningPolicy> policy(InboxTask task) {
        return SigningPolicy.of(step(task));
    }

    /** Those who decide the step of an open task; empty where one person does. */
    Optional<Several> several(InboxTask task) {
        return task.done() == null && policy(task).isPresent() ? signing.several(task.id()) : Optional.empty();
    }

    /** What those who were asked in one round of a step have in common. */
    String root(InboxTask task, Optional<Several> several) {
        return several.map(Several::run).orElseGet(() -> store.rootOf(task.id()));
    }

    List<Signer> asked(InboxTask task, Optional<Several> several) {
        return store.around(root(task, several));
    }

    /**
     * Whom the model names of several.
     *
     * @param who the person who has the task or had it; else the person or role that the model says, null where it says nothing
     */
    record Named(String id, @Nullable String who, int votes, @Nullable String task, Signer.State state) {}

    List<Named> named(Several several) {
        var seats = several.seats().stream().filter(Seat::named).toList();
        var people = people(seats);
        return seats.stream().map(seat -> named(seat, people)).toList();
    }

    private static Named named(Seat seat, Map<String, String> people) {
        var who = seat.task() == null ? seat.who() : people.getOrDefault(seat.task(), seat.who());
        return new Named(seat.id(), who, seat.votes(), seat.task(), state(seat));
    }

    private static Signer.State state(Seat seat) {
        return switch (seat.state()) {
            case SIGNED -> Signer.State.SIGNED;
            case REMOVED -> Signer.State.REMOVED;
            case EXPECTED -> seat.task() == null ? Signer.State.WAITING : Signer.State.SIGNING;
        };
    }

    private Map<String, String> people(List<Seat> seats) {
        return store.people(seats.stream().map(Seat::task).filter(Objects::nonNull).toList());
    }

    /** All who have a vote in a step of several people, have cast it or will have it. */
    Set<String> voters(Several several) {
        var counted = several.seats().stream().filter(seat -> seat.state() != State.REMOVED).toList();
        var voters = new HashSet<String>(people(counted).values());
        counted.stream().map(Seat::who).filter(Objects::nonNull).forEach(voters::add);
        return voters;
    }

    static Map<String, Integer> votes(Optional<Several> several) {
        var votes = new HashMap<String, Integer>();
        several.ifPresent(them -> them.seats().forEach(seat -> votes.put(seat.id(), seat.votes())));
        return votes;
    }
}
