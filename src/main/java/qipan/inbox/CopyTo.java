package qipan.inbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * To whom a task is to be shown.
 *
 * @param people usernames
 * @param roles role keys, for whoever holds them in the task's campaign, or at all where there is none
 */
public record CopyTo(List<String> people, List<String> roles) {

    public static final CopyTo NOBODY = new CopyTo(List.of(), List.of());

    /** As somebody wrote it. */
    public static CopyTo of(@Nullable List<String> people, @Nullable List<String> roles) {
        return new CopyTo(clean(people), clean(roles));
    }

    boolean isEmpty() {
        return people.isEmpty() && roles.isEmpty();
    }

    private static List<String> clean(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().filter(Objects::nonNull).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
