package qipan.playbook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.Finding;

/** What another module has to say about models before they are published. It keeps nothing from being published. */
public interface PublishingAdvice {

    /** @param findings warnings */
    record Advice(List<Finding> findings, List<Posts> posts) {

        public static final Advice NONE = new Advice(List.of(), List.of());

        Advice and(Advice other) {
            return new Advice(joined(findings, other.findings), joined(posts, other.posts));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /**
     * What one run of a process posts in one group, against what gets through.
     *
     * @param most null where the model sets no bound; likewise {@code inMonth}
     * @param per {@code month, week, day}: for which time {@code allowed} is
     */
    record Posts(String process, String name, int least, @Nullable Integer most, @Nullable Integer inMonth, String per, int allowed) {}

    /** @param bundle checked, without errors */
    Advice on(Bundle bundle);
}
