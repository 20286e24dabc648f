package qipan.inbox;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import qipan.engine.Decisions;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.inbox.TaskDetails.Script;
import qipan.shared.Refusal;

/** The words to say or post at a step, from the table of script templates. */
@Component
class TaskScripts {

    private static final Logger LOG = LoggerFactory.getLogger(TaskScripts.class);
    private static final String TABLE = "script-template";

    private final Models models;
    private final Tasks tasks;
    private final Decisions decisions;
    private final Placeholders placeholders;

    TaskScripts(Models models, Tasks tasks, Decisions decisions, Placeholders placeholders) {
        this.models = models;
        this.tasks = tasks;
        this.decisions = decisions;
        this.placeholders = placeholders;
    }

    /** A script that is missing leaves the task without words, never without its page. */
    Optional<Script> of(InboxTask task, Map<String, Object> variables) {
        var expression = models.step(task.where().definition(), task.element()).property("script");
        if (expression == null) {
            return Optional.empty();
        }
        try {
            return find(tasks.resolve(task.id(), expression), task, variables);
        } catch (Refusal missing) {
            LOG.warn("No script {} for task {}: {}", expression, task.id(), missing.messageKey());
            return Optional.empty();
        }
    }

    private Optional<Script> find(@Nullable Object id, InboxTask task, Map<String, Object> variables) {
        if (id == null || id.toString().isBlank()) {
            return Optional.empty();
        }
        return decisions.evaluate(TABLE, Map.of("scriptId", id.toString())).stream()
                .findFirst()
                .filter(row -> row.get("text") != null)
                .map(row -> new Script(
                        id.toString(),
                        placeholders.fill(row.get("text").toString(), task, variables),
                        row.get("contentType") == null ? null : row.get("contentType").toString()));
    }
}
