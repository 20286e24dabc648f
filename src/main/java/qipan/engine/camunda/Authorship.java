package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.jobs.ForesightFactory;

/** Who wrote what open tasks approve. */
@Component
class Authorship {

    private static final int AT_ONCE = 100;

    private final EngineAccess engine;
    private final Models models;
    private final Approvals approvals;

    Authorship(EngineAccess engine, Models models, Approvals approvals) {
        this.engine = engine;
        this.models = models;
        this.approvals = approvals;
    }

    Set<String> of(TaskEntity task) {
        return approvals.authors(task, models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()));
    }

    List<String> writtenBy(String username, Collection<String> tasks) {
        var asked = List.copyOf(tasks);
        var written = new ArrayList<String>();
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            var chunk = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            written.addAll(engine.execute(command -> among(command, chunk, username)));
        }
        return written;
    }

    private List<String> among(CommandContext command, List<String> tasks, String username) {
        return look(command, tasks).stream().filter(task -> of(task).contains(username)).map(TaskEntity::getId).toList();
    }

    /** Reads tasks, and in a few questions what tells who wrote what they approve. */
    List<TaskEntity> look(CommandContext command, Collection<String> tasks) {
        var found = engine.services().getTaskService().createTaskQuery().taskIdIn(tasks.toArray(String[]::new)).list();
        if (!found.isEmpty()) {
            ForesightFactory.lookAt(command, found.stream().map(Task::getProcessInstanceId).collect(Collectors.toCollection(TreeSet::new)));
        }
        return found.stream().map(TaskEntity.class::cast).toList();
    }
}
