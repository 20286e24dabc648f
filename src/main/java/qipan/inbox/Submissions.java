package qipan.inbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.shared.TransactionMemory;

/** What was answered to a task, from the act that completes it to the projection that writes the done task's row. */
@Component
class Submissions {

    private final TransactionMemory<String, String> answers = new TransactionMemory<>();
    private final TransactionMemory<String, String> doers = new TransactionMemory<>();

    /** @param json the accepted form values, remembered until the transaction ends */
    void remember(String task, String json) {
        answers.put(task, json);
    }

    /** Who completes a task that somebody else has. */
    void doneBy(String task, String username) {
        doers.put(task, username);
    }

    @Nullable String doer(String task) {
        return doers.find(task);
    }

    /** As remembered; null when the task ends without anybody's answer. */
    @Nullable String of(String task) {
        return answers.find(task);
    }
}
