package qipan.inbox;

import static org.mockito.ArgumentMatchers.any;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.engine.Forms;
import qipan.engine.Forms.Checked;
import qipan.engine.Signing;
import qipan.engine.Tasks;
import qipan.files.UsingFiles;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.testing.StorageTest;
import tools.jackson.databind.json.JsonMapper;

/** The module's public face over its tables, with a mocked engine. Anna acts in Berta's place and may take the task t1. */
@StorageTest
@RecordApplicationEvents
@Import({
    InboxStorage.class, Inbox.class, TaskActs.class, CompletingTasks.class, Hands.class, FormerHands.class, Admission.class, UnrepeatedAnswers.class, TaskDesk.class, Intents.class, Attempts.class, Standings.class,
    CopyStore.class, Escalations.class, Seeing.class, SendingCopies.class, Mentioning.class, Onlookers.class, StandIns.class, SubstitutionStore.class,
    TaskOptions.class, FilesInSight.class, JsonMapper.class, Signatures.class, SignerStore.class, SignerNotes.class,
    Turns.class, TurnTaking.class, StepSigners.class, RemovingSigners.class
})
abstract class InboxModule {

    @Autowired
    InboxProjection projection;

    @Autowired
    TaskActs acts;

    @Autowired
    CompletingTasks completing;

    @Autowired
    ApplicationEvents events;

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
}
