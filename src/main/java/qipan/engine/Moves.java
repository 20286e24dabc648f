package qipan.engine;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves the work of one process instance to another of its steps: back, on, or back to a step just done. What has been answered
 * stays answered; what was begun by the step that is gone back to is withdrawn, and branches beside it are left alone.
 *
 * <p>Within one instance only, and never across a join at which other branches have come together: their work would be lost
 * or done twice. A step with several tasks (multi-instance) is moved to and from as a whole.
 */
public interface Moves {

    /**
     * @param element id of a user task
     * @param before whether the work came, or could have come, through it to where it is now; else it lies ahead
     * @param skipped steps that are not gone through when the work goes ahead to it: user tasks, the one it is at among them,
     *     and calls of other processes
     */
    record Place(String element, boolean before, Set<String> skipped) {}

    /** Where the work at an open task can be moved to, in the order of the model. */
    List<Place> places(String task);

    /**
     * @param assignee who gets the task there; null when the model decides, as always when the step has several tasks
     * @return the tasks that are there now because of it; none yet where the step begins in the background
     * @throws qipan.shared.Refusal 409 when the task is gone or held, or when the step is none of its {@link #places}
     */
    List<String> move(String task, String element, @Nullable String assignee);

    /**
     * What a step that is done has led to so far.
     *
     * @param tasks open tasks, those in called processes among them
     * @param called instances of called processes
     * @param later user tasks that lie after it, whether the work has come to them or not
     */
    record Aftermath(Set<String> tasks, Set<String> called, Set<String> later) {}

    /** @throws qipan.shared.Refusal 409 when the instance is over, or what followed has met other branches */
    Aftermath aftermath(String instance, String element);

    /**
     * Withdraws what a step that is done has led to, and gives it to its doer again.
     *
     * @return as {@link #move}
     * @throws qipan.shared.Refusal 409 as in {@link #aftermath}
     */
    List<String> takeBack(String instance, String element, String assignee);
}
