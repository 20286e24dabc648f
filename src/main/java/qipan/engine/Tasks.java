package qipan.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every change to a task goes through here into the engine. Each call is one command and one transaction (or part of
 * the caller's); a task that is gone, held or just changed by somebody else is a {@link qipan.shared.Refusal} 409.
 */
public interface Tasks {

    void claim(String task, String username);

    void unclaim(String task);

    /** For good: whoever had lent it no longer waits for it. */
    void assign(String task, @Nullable String username);

    /** Lends a task to somebody who gives it back with {@link #giveBack}; until then only that person has it, and cannot complete it. */
    void delegate(String task, String username);

    /** Gives a task back to who delegated it. */
    void giveBack(String task);

    /**
     * Assigns tasks even while their processes rest: who does them later has nothing to do with the hold. One that approves what the
     * person wrote goes to its roles instead. All or, when one of them refuses, none; a hundred at most.
     *
     * @return those that the person has
     * @throws qipan.shared.Refusal 409 also when the person wrote what one approves and it has no roles
     */
    Set<String> handOver(Collection<String> tasks, String username);

    /** Those of the tasks that approve what the person wrote, and so are not for this person to do. */
    List<String> writtenBy(String username, Collection<String> tasks);

    /** Who wrote what the task approves, or began it, and so may not approve it; nobody where the step does not ask. */
    List<String> authors(String task);

    /**
     * Completes a task. On an approval step {@code decision} and {@code comment} become the step's own variables
     * ({@code <prefix>Decision, Comment, By, At} and {@code Round}); whoever wrote what is approved may not approve it.
     *
     * @param values validated form values: text, numbers, booleans, lists and maps
     * @param username who completes it
     */
    void complete(String task, Map<String, Object> values, String username);

    /**
     * Completes a task of somebody in whose place the person works today. Neither of the two may have written what it approves, and both
     * count as its authors afterwards.
     */
    void completeInPlaceOf(String person, String task, Map<String, Object> values, String username);

    void setDue(String task, @Nullable Instant due);

    /** Process variables that the task can see, JSON as text. */
    Map<String, Object> variables(String task);

    /** Resolves an expression of the model in the scope of the task, such as its script id. Literal text is returned as it is. */
    @Nullable Object resolve(String task, String expression);
}
