package qipan.campaign;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.files.UsingFiles;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.testing.WebTest;

/** Campaigns through HTTP, over mocked tables that hold one draft. */
@WebTest(CampaignController.class)
@Import({
    Campaigns.class, ImportingGroups.class, NamingPeople.class, PeopleRules.class, Launching.class, MissingPeople.class, DraftRules.class,
    ParameterRules.class, ConfigurationRegister.class
})
@WithMockUser(username = "manager", roles = "MANAGER")
abstract class CampaignWeb {

    @Autowired
    MockMvc mvc;

    @MockitoBean
    CampaignStore store;

    @MockitoBean
    RoleStore roles;

    @MockitoBean
    GroupStore groups;

    @MockitoBean
    InstanceStore instances;

    @MockitoBean
    HoldingCampaign holding;

    @MockitoBean
    BulkActs acts;

    @MockitoBean
    CampaignViews views;

    @MockitoBean
    CampaignLog log;

    @MockitoBean
    LaunchNeeds needed;

    @MockitoBean
    StartForm startForm;

    @MockitoBean
    Processes processes;

    @MockitoBean
    Models models;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    JobRoles jobRoles;

    @MockitoBean
    Playbooks playbooks;

    @MockitoBean
    UsingFiles files;

    @BeforeEach
    void aDraft() {
        given(playbooks.find("launch-campaign")).willReturn(Optional.of(new Playbook(
                "launch-campaign:1", "launch-campaign", 1, "总流程", "Launch", "campaign", null, List.of(), List.of(), null,
                List.of(), List.of(), List.of(), true, List.of(), List.of("sale.hours", "severity"))));
        given(store.find("c1")).willReturn(Optional.of(draft(LocalDate.now().plusDays(30))));
        given(accounts.find("anna"))
                .willReturn(Optional.of(new Account("anna", "安娜", Set.of(), Set.of())));
        given(groups.codes("c1")).willReturn(Set.of());
        given(needed.roles(anyString())).willReturn(new TreeSet<>());
        given(startForm.check(any(), any(), any(), any())).willReturn(new Forms.Checked(Map.of(), List.of()));
    }

    static Campaign draft(LocalDate start) {
        return new Campaign(
                "c1", "秋季发售", "launch-campaign", null, CampaignStatus.DRAFT, start, Map.of(), Map.of(), null, "manager",
                Instant.EPOCH, null, null, 0);
    }
}
