package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import qipan.engine.Signing.Seat;
import qipan.engine.Signing.State;
import qipan.engine.SigningPolicy;

/** Those who decide a step of several people: first whom the model names, in its order, then who was asked as well. */
record Seats(List<Seat> all) {

    static Seats named(List<@Nullable String> everybody, SigningPolicy policy) {
        var all = new ArrayList<Seat>();
        everybody.forEach(who -> all.add(new Seat(id(all.size()), who, true, policy.weight(who), null, State.EXPECTED)));
        return new Seats(all);
    }

    private static String id(int place) {
        return Integer.toString(place);
    }

    Seats with(String id, String person, int votes) {
        if (find(id).isPresent()) {
            return this;
        }
        var more = new ArrayList<>(all);
        more.add(new Seat(id, person, false, votes, null, State.EXPECTED));
        return new Seats(more);
    }

    Optional<Seat> find(String id) {
        return all.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    Optional<Seat> at(int place) {
        return find(id(place));
    }

    /** Whose task it is; of one that nobody was told of, whom the model names. */
    Seat of(String task, int place) {
        return all.stream().filter(seat -> task.equals(seat.task())).findFirst().or(() -> at(place)).orElseThrow();
    }

    /** The task of whom the model names; others have theirs beside it. */
    Seats seated(int place, String task) {
        return at(place).filter(seat -> seat.task() == null && seat.state() == State.EXPECTED).isPresent() ? seated(id(place), task) : this;
    }

    Seats seated(String id, String task) {
        return change(id, seat -> new Seat(seat.id(), seat.who(), seat.named(), seat.votes(), task, seat.state()));
    }

    Seats become(String id, State state) {
        return change(id, seat -> new Seat(seat.id(), seat.who(), seat.named(), seat.votes(), seat.task(), state));
    }

    private Seats change(String id, UnaryOperator<Seat> change) {
        return new Seats(all.stream().map(seat -> seat.id().equals(id) ? change.apply(seat) : seat).toList());
    }

    /** Those who are counted. */
    List<Seat> counted() {
        return all.stream().filter(seat -> seat.state() != State.REMOVED).toList();
    }

    /** Whether somebody whom the model names would be left. */
    boolean isLedWithout(String id) {
        return counted().stream().anyMatch(seat -> seat.named() && !seat.id().equals(id));
    }
}
