package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.engine.Act;
import qipan.engine.Forms;
import qipan.engine.Forms.Attached;
import qipan.engine.Forms.Checked;
import qipan.engine.Signing;
import qipan.engine.TaskDone;
import qipan.engine.Tasks;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.files.UsingFiles;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.testing.StorageTest;
import tools.jackson.databind.json.JsonMapper;

/** The module's public face over its tables, with a mocked engine. */
@StorageTest
@RecordApplicationEvents
@Import({
    InboxStorage.class, Inbox.class, TaskActs.class, CompletingTasks.class, Hands.class, FormerHands.class, Admission.class, UnrepeatedAnswers.class, TaskDesk.class, Intents.class, Attempts.class, Standings.class,
    CopyStore.class, Escalations.class, Seeing.class, SendingCopies.class, Mentioning.class, Onlookers.class, StandIns.class, SubstitutionStore.class,
    TaskOptions.class, FilesInSight.class, JsonMapper.class, Signatures.class, SignerStore.class, SignerNotes.class,
    Turns.class, TurnTaking.class, StepSigners.class, RemovingSigners.class
})
class InboxModuleTest {

    @Autowired
    InboxProjection projection;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskActs acts;

    @Autowired
    CompletingTasks completing;

    @Autowired
    TaskNotes notes;

    @Autowired
    ApplicationEvents events;

    @Autowired
    PlacesInSight sight;

    @MockitoBean
    Tasks tasks;

    @MockitoBean
    Signing signing;

    @MockitoBean
    UsingFiles files;

    @MockitoBean
    Forms forms;

    @MockitoBean
    CurrentActor current;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    JobRoles catalogue;

    @MockitoBean
    CampaignRoles roles;

    @MockitoBean
    CampaignGroups groups;

    @BeforeEach
    void start() {
        when(current.get()).thenReturn(new Actor("anna", "berta", Set.of(Role.STAFF), "r1"));
        when(roles.rolesOf("anna")).thenReturn(List.of(new CampaignRole("c1", "main_ip")));
        when(roles.rolesIn("c1", "anna")).thenReturn(List.of(new CampaignRole("c1", "main_ip")));
        when(accounts.find("anna")).thenReturn(Optional.of(new Account("anna", "安娜", Set.of(Role.STAFF), Set.of())));
        when(forms.check(any(), any(), any(), any())).thenReturn(new Checked(Map.of("replies", 3L), List.of()));
        projection.on(List.of(created(in("c1", "g1"), task("t1", null, NOW, "main_ip"))));
    }

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
    void norOfFilesThatAreNotThePersonsToUse() {
        var photo = new Attached("photo", "照片", "f1", true);
        when(forms.check(any(), any(), any(), any())).thenReturn(new Checked(Map.of(), List.of(), List.of(), List.of(photo)));
        when(files.use(Place.task("t1"), List.of(photo))).thenReturn(List.of(Violation.ofField("photo", "file", "form.file", "照片")));

        assertThatThrownBy(() -> completing.complete("t1", Map.of(), null)).extracting("messageKey").isEqualTo("inbox.answersRefused");

        verify(tasks, never()).complete(any(), any(), any());
    }

    @Test
    void whoSeesATaskSeesItsFilesAndWhoSeesACampaignsWorkThoseOfTheCampaign() {
        assertThat(sight.sees(Place.task("t1"))).isTrue();
        assertThat(sight.sees(Place.task("t2"))).isFalse();
        assertThat(sight.sees(Place.campaign("c1"))).isTrue();
        assertThat(sight.sees(Place.campaign("c2"))).isFalse();
        when(roles.rolesIn("c1", "anna")).thenReturn(List.of(new CampaignRole("c1", "customer")));
        assertThat(sight.sees(Place.task("t1"))).isFalse();
        assertThat(sight.sees(Place.campaign("c1"))).isFalse();
    }

    @Test
    void whoWorksOnTheNextStepSeesWhatTheOneBeforeGave() {
        when(roles.rolesIn("c1", "anna")).thenReturn(List.of(new CampaignRole("c1", "customer")));
        assertThat(sight.sees(Place.task("t1"))).isFalse();

        projection.on(List.of(created(in("c1", "called"), task("t3", "anna", NOW, "main_ip"))));

        assertThat(sight.sees(Place.task("t1"))).isTrue();
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
