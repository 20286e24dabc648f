package qipan.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.DueTasks.Ripe;
import qipan.inbox.DueTasks.Stage;
import qipan.inbox.InboxTask;

/** Anna's task ends; Carl and above him Paula are the superiors. */
abstract class LateTasks extends NotificationModule {

    @Autowired
    Reminding reminding;

    InboxTask task;

    @BeforeEach
    void everyDayIsAWorkday() {
        task = task("daily", "t1", "anna", "main_ip");
        open.put("t1", task);
        given(calendar.isWorkday(any())).willReturn(true);
        given(calendar.intoContactWindow(any())).willAnswer(asked -> asked.getArgument(0));
        given(calendar.plusLegalHours(any(), anyDouble())).willAnswer(asked ->
                asked.<Instant>getArgument(0).plus(Duration.ofHours(asked.<Double>getArgument(1).longValue())));
        given(people.escalation("main_ip")).willReturn(Optional.of("community_lead"));
        given(people.escalation("community_lead")).willReturn(Optional.of("project_lead"));
        given(people.people(any(), eq(List.of("community_lead")))).willReturn(List.of("carl"));
        given(people.people(any(), eq(List.of("project_lead")))).willReturn(List.of("paula"));
    }

    Instant escalation() {
        return task.due().plus(Duration.ofHours(1));
    }

    void sweep(Stage stage) {
        sweep(new Ripe(task, stage));
    }

    void sweep(Ripe ripe) {
        given(due.ripe(any(), anyInt())).willReturn(List.of(ripe));
        reminding.sweep();
    }
}
