package qipan.campaign;

import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.engine.Apart;
import qipan.engine.BackgroundWork;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Fact;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.Processes;
import qipan.files.UsingFiles;
import qipan.playbook.Playbooks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Zones;
import qipan.testing.StorageTest;

/** The module over its own tables, with a mocked engine and one playbook that needs a host and groups. */
@StorageTest
@Import({
    Campaigns.class, CampaignStore.class, RoleStore.class, GroupStore.class, InstanceStore.class, DraftRules.class, PeopleRules.class,
    ParameterRules.class, ConfigurationRegister.class, NamingPeople.class, ImportingGroups.class, Launching.class, MissingPeople.class,
    HoldingCampaign.class, HoldStore.class, BulkActs.class, BulkActStore.class, BulkProgress.class, WorkingThrough.class, Freezing.class,
    Thawing.class, Ending.class, Waves.class, WaveStore.class, StartingGroups.class, LedgerProjection.class,
    CampaignLog.class, CampaignModule.Noon.class
})
abstract class CampaignModule {

    static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    static final LocalDate START = LocalDate.of(2026, 3, 9);
    static final String MASTER = "master";

    @Autowired
    Campaigns campaigns;

    @Autowired
    ImportingGroups importing;

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
    UsingFiles files;

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

    void tell(Fact... facts) {
        ledger.on(List.of(facts));
    }

    String launched(int count) {
        var id = draft("秋季", START, Map.of("main_ip", List.of("anna")));
        importGroups(id, count);
        campaigns.launch(id);
        return id;
    }

    String draft(String name, LocalDate start, Map<String, List<String>> roles) {
        return campaigns.draft(new DraftCampaign("launch", name, start, Map.of(), roles, Map.of())).id();
    }

    void importGroups(String id, int count) {
        var rows = new ArrayList<>(List.of("code,name,size,owner,host,tags"));
        for (var number = 1; number <= count; number++) {
            rows.add("g%03d,社群,100,,,".formatted(number));
        }
        importing.csv(id, String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
    }

    static Refusal refusalOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act);
    }

    @TestConfiguration
    static class Noon {

        /** Inside the test's own transaction, so that a part can fail alone. */
        @Bean
        Apart apart(PlatformTransactionManager transactions) {
            var part = new TransactionTemplate(transactions);
            part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
            return (work, then) -> part.executeWithoutResult(status -> {
                work.run();
                then.run();
            });
        }

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, Zones.SHANGHAI);
        }
    }
}
