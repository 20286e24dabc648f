package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import qipan.engine.Models;
import qipan.testing.ProcessDriver;

/**
 * People who do whatever task is open with the plainest valid answers, approve what is asked, and let time pass when
 * nothing is left to do. Answers to single steps are given by element id and win over the usual ones.
 */
class Crew {

    private static final int PATIENCE = 400;

    private final ProcessDriver driver;
    private final Models models;
    private final Map<String, List<Map<String, Object>>> answers = new HashMap<>();
    private final List<String> done = new ArrayList<>();

    Crew(ProcessDriver driver, Models models) {
        this.driver = driver;
        this.models = models;
    }

    /** The next answer to that step; several lines are given one after the other, the last one for good. */
    Crew answering(String element, Object... namesAndValues) {
        var values = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        answers.computeIfAbsent(element, unheard -> new ArrayList<>()).add(values);
        return this;
    }

    /** Works and waits until the instance has ended. */
    Crew play(ProcessInstance root) {
        for (var turn = 0; turn < PATIENCE && !ended(root); turn++) {
            driver.runAsync(root);
            if (!ended(root) && !completeOne(root) && !waveEnds(root) && !fireEarliestTimer(root)) {
                break;
            }
        }
        assertThat(ended(root)).as("ended; still open: %s, done: %s", driver.openElements(root), done).isTrue();
        return this;
    }

    /** Works and waits until a task of that element is open, and leaves it open. */
    Crew playTo(ProcessInstance root, String element) {
        for (var turn = 0; turn < PATIENCE && !driver.openElements(root).contains(element); turn++) {
            driver.runAsync(root);
            if (!driver.openElements(root).contains(element) && !completeOne(root) && !fireEarliestTimer(root)) {
                break;
            }
        }
        assertThat(driver.openElements(root)).as("open tasks, after %s", done).contains(element);
        return this;
    }

    /** Ids of completed steps and fired timers, in order. */
    List<String> done() {
        return List.copyOf(done);
    }

    private boolean ended(ProcessInstance root) {
        return driver.engine().getRuntimeService().createProcessInstanceQuery().processInstanceId(root.getId()).count() == 0;
    }

    private boolean completeOne(ProcessInstance root) {
        var open = driver.openTasks(root);
        open.stream().findFirst().ifPresent(task -> {
            driver.complete(task, flat(answersTo(task)));
            done.add(task.getTaskDefinitionKey());
        });
        return !open.isEmpty();
    }

    Map<String, Object> answersTo(Task task) {
        var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var values = new HashMap<String, Object>(
                step.formKey() == null ? Map.of() : FormAnswers.to(models.form(step.formKey()).orElseThrow()));
        if (step.property("approval") != null) {
            values.keySet().removeAll(List.of("decision", "comment"));
            values.put(step.property("approval") + "Decision", "approve");
        }
        var given = answers.getOrDefault(task.getTaskDefinitionKey(), List.of());
        if (!given.isEmpty()) {
            values.putAll(given.size() > 1 ? given.remove(0) : given.get(0));
        }
        return values;
    }

    /** The ledger's word that the groups of the wave have ended, which nobody else says in these tests. */
    private boolean waveEnds(ProcessInstance root) {
        var waiting = driver.engine().getRuntimeService().createEventSubscriptionQuery().eventName("MSG_GROUPS_FINISHED").list();
        waiting.forEach(wave -> driver.engine().getRuntimeService().messageEventReceived(
                "MSG_GROUPS_FINISHED", wave.getExecutionId()));
        return !waiting.isEmpty();
    }

    private boolean fireEarliestTimer(ProcessInstance root) {
        var due = timers(root);
        due.stream().min(java.util.Comparator.comparing(Job::getDuedate)).ifPresent(timer -> {
            done.add(timer.getJobDefinitionId());
            driver.engine().getManagementService().executeJob(timer.getId());
        });
        return !due.isEmpty();
    }

    private List<Job> timers(ProcessInstance root) {
        return driver.engine().getManagementService().createJobQuery().timers().list().stream()
                .filter(job -> root.getId().equals(job.getRootProcessInstanceId()))
                .toList();
    }

    private static Object[] flat(Map<String, Object> values) {
        return values.entrySet().stream()
                .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                .toArray();
    }
}
