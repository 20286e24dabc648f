package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A page that keeps what it is told. */
final class OpenPage implements LivePage {

    final List<String> told = new CopyOnWriteArrayList<>();

    private final String person;
    private final @Nullable String session;

    OpenPage(String person, @Nullable String session) {
        this.person = person;
        this.session = session;
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public @Nullable String session() {
        return session;
    }

    @Override
    public void changed(Collection<String> tasks) {
        told.add("changed " + String.join(",", tasks));
    }

    @Override
    public void beat() {
        told.add("beat");
    }

    @Override
    public void end(boolean full) {
        told.add(full ? "full" : "end");
    }
}
