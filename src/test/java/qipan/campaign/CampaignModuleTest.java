package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.engine.BackgroundWork;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Fact;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.Processes;
import qipan.engine.Where;
import qipan.playbook.Playbooks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.shared.Zones;
import qipan.testing.StorageTest;

/** A campaign from its draft to its last group, over the module's tables and with a mocked engine. */
@StorageTest
@Import({
    Campaigns.class, CampaignStore.class, RoleStore.class, GroupStore.class, InstanceStore.class, DraftRules.class, ParameterRules.class,
    ConfigurationRegister.class,
    Launching.class, MissingPeople.class, HoldingCampaign.class, HoldStore.class, Waves.class, WaveStore.class, StartingGroups.class,
    LedgerProjection.class, CampaignLog.class, CampaignModuleTest.Noon.class
})
class CampaignModuleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final LocalDate START = LocalDate.of(2026, 3, 9);
    private static final String MASTER = "master";

    @Autowired
    Campaigns campaigns;

    @Autowired
    GroupStore groups;

    @Autowired
    Waves waves;

    @Autowired
    WaveStore waveStore;

    @Autowired
    StartingGroups starting;

    @Autowired
    LedgerProjection ledger;

    @MockitoBean
    Processes processes;

    @MockitoBean
    BackgroundWork work;

    @MockitoBean
    Models models;

    @MockitoBean
    LaunchNeeds needed;

    @MockitoBean
    StartForm startForm;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    JobRoles jobRoles;

    @MockitoBean
    Playbooks playbooks;

    @MockitoBean
    CurrentActor actor;

    @BeforeEach
    void aManagerAndAPlaybook() {
        given(actor.get()).willReturn(new Actor("manager", null, Set.of(Role.MANAGER), "r1"));
        given(accounts.find("anna")).willReturn(Optional.of(new Account("anna", "安娜", Set.of(), Set.of())));
        given(jobRoles.find("main_ip")).willReturn(Optional.of(new JobRole("main_ip", "主IP", "Main IP", null)));
        given(models.latest("launch")).willReturn(Optional.of(new ProcessModel(
                "launch:3", "launch", 3, "发售", null, null, List.of(), "d", NOW, Map.of("kind", "campaign"), Set.of(), List.of(), Map.of())));
        given(needed.roles("launch")).willReturn(new TreeSet<>(Set.of("main_ip")));
        given(needed.groups("launch")).willReturn(true);
        given(startForm.check(any(), any(), any(), any())).willReturn(new Forms.Checked(Map.of("budget", 5L), List.of()));
        given(processes.start(eq("launch"), any(), any())).willReturn(MASTER);
    }

    @Test
    void launchesWhatIsComplete() {
        var id = draft("秋季", START, Map.of("main_ip", List.of("anna")));
        importGroups(id, 3);

        var launched = campaigns.launch(id);

        assertThat(launched.status()).isEqualTo(CampaignStatus.RUNNING);
        assertThat(launched.processInstance()).isEqualTo(MASTER);
        assertThat(launched.playbookVersion()).isEqualTo(3);
        verify(processes).start("launch", BusinessKey.ofCampaign(id), Map.of(
                "budget", 5L, "campaignId", id, "campaignName", "秋季", "campaignStartDate", "2026-03-09", "groupCount", 3L,
                "initiator", "manager"));
        assertThat(refusalOf(() -> campaigns.launch(id)).messageKey()).isEqualTo("campaign.alreadyLaunched");
    }

    @Test
    void publishedEndOfTheSaleIsNotMoved() {
        var people = Map.of("main_ip", List.of("anna"));
        var id = campaigns.draft(plan("秋季", "2026-03-20T20:00:00+08:00", people)).id();
        importGroups(id, 1);
        campaigns.launch(id);

        var refusal = refusalOf(() -> campaigns.change(id, plan("秋季", "2026-03-25T20:00:00+08:00", people)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.messageKey()).isEqualTo("campaign.published");
        assertThat(campaigns.change(id, plan("秋季", "2026-03-20T20:00:00+08:00", people)).parameters())
                .containsEntry("saleCloseAt", "2026-03-20T20:00:00+08:00");
    }

    @Test
    void refusesALaunchWithEverythingThatIsMissingAtOnce() {
        given(startForm.check(any(), any(), any(), any())).willReturn(
                new Forms.Checked(Map.of(), List.of(Violation.ofField("budget", "required", "form.required", "预算"))));
        var id = draft("秋季", LocalDate.of(2026, 3, 1), Map.of());

        var refusal = refusalOf(() -> campaigns.launch(id));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.violations()).extracting(Violation::field)
                .containsExactly("roles.main_ip", "groups", "startDate", "budget");
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.DRAFT);
        verify(processes, never()).start(anyString(), any(), any());
    }

    @Test
    void todayIsNotThePastInShanghai() {
        var id = draft("秋季", LocalDate.of(2026, 3, 2), Map.of("main_ip", List.of("anna")));
        importGroups(id, 1);

        assertThat(campaigns.launch(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void aDraftNamesKnownRolesAndPeople() {
        var refusal = refusalOf(() -> draft("秋季", START, Map.of("nobody", List.of("anna"), "main_ip", List.of("stranger"))));

        assertThat(refusal.violations()).extracting(it -> it.field() + " " + it.rule())
                .containsExactlyInAnyOrder("roles.nobody known", "roles.main_ip person");
    }

    @Test
    void aWaveTakesItsGroupsAndStartsEachOnce() {
        var id = launched(250);

        var opened = waves.open(id, "group-run", 220, List.of(), Map.of("runMode", "fine"));

        assertThat(opened).isEqualTo(new Waves.Opened(1, 220, true));
        verify(work, times(3)).enqueue(eq("start-groups"), anyString());
        starting.work(id + ":1:0");
        starting.work(id + ":1:0");
        verify(processes, times(100)).start(eq("group-run"), any(), any());
        verify(processes).start("group-run", BusinessKey.ofGroup(id, "g001"),
                Map.of("runMode", "fine", "groupId", "g001", "membersNow", 100));
    }

    @Test
    void aWaveDealsVariantsOutInTurn() {
        var id = launched(9);

        waves.open(id, "group-run", 4, List.of("A", "B"), Map.of());

        var chosen = waveStore.toStart(id, 1, 0);
        assertThat(chosen).extracting(GroupRow::variant).containsExactlyInAnyOrder("A", "A", "B", "B");
        assertThat(waves.open(id, "group-run", 99, List.of(), Map.of())).isEqualTo(new Waves.Opened(2, 5, false));
    }

    @Test
    void aHeldCampaignStartsNoGroupsUntilItGoesOn() {
        var id = launched(1);
        waves.open(id, "group-run", 1, List.of(), Map.of());
        campaigns.hold(id, null, "检查");

        starting.work(id + ":1:0");
        verify(processes, never()).start(eq("group-run"), any(), any());

        campaigns.resume(id, null);
        verify(work, times(2)).enqueue("start-groups", id + ":1:0");
        starting.work(id + ":1:0");
        verify(processes).start(eq("group-run"), any(), any());
    }

    @Test
    void theLedgerFollowsTheEngine() {
        var id = launched(2);
        waves.open(id, "group-run", 2, List.of(), Map.of());
        starting.work(id + ":1:0");
        var group = new Where("group-run", "group-run:1", 1, "i1", "i1", BusinessKey.ofGroup(id, "g001"));

        tell(new Fact.ProcessStarted(NOW, group, null, null));
        assertThat(groups.find(id, "g001").orElseThrow().processInstance()).isEqualTo("i1");
        tell(new Fact.ProcessHeld(NOW, group, true));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.HELD);
        tell(new Fact.ProcessHeld(NOW, group, false));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        tell(new Fact.ProcessEnded(NOW, group, false, "endEvent_done", null));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.DONE);
        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.RUNNING);
    }

    @Test
    void whatAMessageBeganForAGroupLeavesItsRowAlone() {
        var id = launched(1);
        waves.open(id, "group-run", 1, List.of(), Map.of());
        starting.work(id + ":1:0");
        var group = new Where("group-run", "group-run:1", 1, "i1", "i1", BusinessKey.ofGroup(id, "g001"));
        var question = new Where("question", "question:1", 1, "q1", "q1", BusinessKey.ofGroup(id, "g001"));

        tell(new Fact.ProcessStarted(NOW, group, null, null), new Fact.ProcessStarted(NOW, question, null, null));
        tell(new Fact.ProcessHeld(NOW, question, true));
        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        tell(new Fact.ProcessEnded(NOW, question, false, "endEvent_done", null));

        assertThat(statusOf(id)).isEqualTo(GroupStatus.RUNNING);
        assertThat(groups.find(id, "g001").orElseThrow().processInstance()).isEqualTo("i1");
    }

    @Test
    void aWaveIsFinishedWhenItsLastGroupHasEndedAndClosesOnce() {
        var id = launched(2);
        waves.open(id, "group-run", 2, List.of(), Map.of());
        starting.work(id + ":1:0");
        for (var code : List.of("g001", "g002")) {
            assertThat(finishedWaves(id)).isZero();
            var group = new Where("group-run", "group-run:1", 1, "i" + code, "i" + code, BusinessKey.ofGroup(id, code));
            tell(new Fact.ProcessStarted(NOW, group, null, null), new Fact.ProcessEnded(NOW, group, false, "endEvent_done", null));
        }

        assertThat(finishedWaves(id)).isOne();
        assertThat(waveStore.close(id, 1, NOW)).isTrue();
        assertThat(waveStore.close(id, 1, NOW)).isFalse();
        assertThat(finishedWaves(id)).isZero();
    }

    @Test
    void theCampaignEndsWithItsMaster() {
        var id = launched(1);
        var master = new Where("launch", "launch:3", 3, MASTER, MASTER, BusinessKey.ofCampaign(id));

        tell(new Fact.ProcessStarted(NOW, master, null, null), new Fact.ProcessEnded(NOW, master, false, "endEvent_done", null));

        assertThat(campaigns.get(id).status()).isEqualTo(CampaignStatus.COMPLETED);
        assertThat(refusalOf(() -> importGroups(id, 2)).messageKey()).isEqualTo("campaign.over");
    }

    private long finishedWaves(String campaign) {
        return waveStore.finished().stream().filter(wave -> wave.campaign().equals(campaign)).count();
    }

    private GroupStatus statusOf(String campaign) {
        return groups.find(campaign, "g001").orElseThrow().status();
    }

    private void tell(Fact... facts) {
        ledger.on(List.of(facts));
    }

    private String launched(int count) {
        var id = draft("秋季", START, Map.of("main_ip", List.of("anna")));
        importGroups(id, count);
        campaigns.launch(id);
        return id;
    }

    private String draft(String name, LocalDate start, Map<String, List<String>> roles) {
        return campaigns.draft(new DraftCampaign("launch", name, start, Map.of(), roles, Map.of())).id();
    }

    private static DraftCampaign plan(String name, String closes, Map<String, List<String>> roles) {
        return new DraftCampaign("launch", name, START, Map.of("saleCloseAt", closes), roles, Map.of());
    }

    private void importGroups(String id, int count) {
        var rows = new ArrayList<>(List.of("code,name,size,owner,host,tags"));
        for (var number = 1; number <= count; number++) {
            rows.add("g%03d,社群,100,,,".formatted(number));
        }
        campaigns.importGroups(id, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @TestConfiguration
    static class Noon {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, Zones.SHANGHAI);
        }
    }
}
