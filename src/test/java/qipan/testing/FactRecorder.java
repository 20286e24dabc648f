package qipan.testing;

import java.util.ArrayList;
import java.util.List;
import qipan.engine.Fact;
import qipan.engine.FactListener;

/** Keeps every fact it heard. */
public class FactRecorder implements FactListener {

    private final List<Fact> heard = new ArrayList<>();

    @Override
    public void on(List<Fact> facts) {
        heard.addAll(facts);
        ReachedEnds.note(facts);
    }

    public <T extends Fact> List<T> of(Class<T> kind) {
        return heard.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public List<Fact> all() {
        return List.copyOf(heard);
    }

    void clear() {
        heard.clear();
    }
}
