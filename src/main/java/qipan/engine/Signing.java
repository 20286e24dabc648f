package qipan.engine;

import java.util.Set;

/**
 * Further signers of an approval step (ADR 0016): each has a task of the step beside the one that was there. The step is left
 * when the last of them approves, or any of them does not.
 */
public interface Signing {

    /**
     * Gives a person a task beside an open one of an approval step.
     *
     * @return the person's task
     * @throws qipan.shared.Refusal 409 when the task is gone or held, or decides nothing
     */
    String ask(String task, String person);

    /**
     * Withdraws a task beside others.
     *
     * @throws qipan.shared.Refusal 409 as {@link #ask}, and when nobody else is left to decide
     */
    void withdraw(String task);

    /** Open tasks beside this one, without itself. */
    Set<String> beside(String task);
}
