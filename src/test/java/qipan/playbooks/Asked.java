package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import qipan.testing.ProcessDriver;

/** Whom the one open task of an element asks, and how long it gives them. */
record Asked(List<String> roles, Duration time) {

    static Asked at(ProcessDriver driver, ProcessInstance root, String element) {
        var open = driver.tasks(root, element);
        assertThat(open).as(() -> "open at " + element + " of " + driver.openElements(root)).hasSize(1);
        var task = open.get(0);
        var roles = driver.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return new Asked(roles, minutes(Duration.between(task.getCreateTime().toInstant(), task.getDueDate().toInstant())));
    }

    /** That role alone, for that long. */
    static Asked of(String role, String time) {
        return new Asked(List.of(role), Duration.parse(time));
    }

    /** The due date is reckoned a moment after the task is made. */
    private static Duration minutes(Duration exact) {
        return Duration.ofMinutes(Math.round(exact.toMillis() / 60_000d));
    }
}
