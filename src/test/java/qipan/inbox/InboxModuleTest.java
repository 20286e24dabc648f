package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static qipan.inbox.SampleFacts.in;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.engine.Forms.Checked;
import qipan.engine.TaskDone;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Acts, and what they tell. */
class InboxModuleTest extends InboxModule {

    @Autowired
    Inbox inbox;

    @Autowired
    TaskNotes notes;

    @Test
    void whatItTellsSaysInWhosePlaceItWasDone() {
        acts.claim("t1");

        verify(tasks).claim("t1", "anna");
        assertThat(events.stream(Act.class)).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo("anna");
            assertThat(act.onBehalfOf()).isEqualTo("berta");
            assertThat(act.where()).isEqualTo(in("c1", "g1"));
            assertThat(act.after()).containsEntry("assignee", "anna");
        });
        assertThat(notes.of("t1")).singleElement().satisfies(note -> assertThat(note.onBehalfOf()).isEqualTo("berta"));
    }

    @Test
    void theEngineGetsOnlyWhatTheFormAccepted() {
        completing.complete("t1", Map.of("replies", 3, "hidden", "x"), null);

        verify(tasks).complete("t1", Map.of("replies", 3L), "anna");
        assertThat(events.stream(TaskDone.class)).singleElement()
                .satisfies(done -> assertThat(done.step()).isEqualTo(SampleFacts.STEP));
    }

    @Test
    void theEngineHearsNothingOfWrongAnswers() {
        when(forms.check(any(), any(), any(), any()))
                .thenReturn(new Checked(Map.of(), List.of(Violation.ofField("replies", "required", "form.required", "回复"))));

        assertThatThrownBy(() -> completing.complete("t1", Map.of(), null)).extracting("messageKey").isEqualTo("inbox.answersRefused");

        verify(tasks, never()).complete(any(), any(), any());
        assertThat(events.stream(TaskDone.class)).isEmpty();
    }

    @Test
    void whatTheEngineRefusesIsNotTold() {
        doThrow(Refusal.conflict("engine.fourEyes")).when(tasks).complete(any(), any(), any());

        assertThatThrownBy(() -> completing.complete("t1", Map.of(), null)).extracting("messageKey").isEqualTo("engine.fourEyes");

        assertThat(events.stream(Act.class)).isEmpty();
    }

    @Test
    void listsWithWhatMayBeDone() {
        var offered = inbox.find(TaskQuery.of(View.CLAIMABLE)).items();

        assertThat(offered).singleElement()
                .satisfies(task -> assertThat(task.acts()).containsExactly("claim", "complete", "return", "comment"));
    }

    @Test
    void aCommentHasWords() {
        assertThatThrownBy(() -> acts.comment("t1", "  ", null)).extracting("messageKey").isEqualTo("inbox.comment.length");
        assertThatThrownBy(() -> acts.comment("t1", "x".repeat(2001), null)).extracting("messageKey").isEqualTo("inbox.comment.length");
    }
}
