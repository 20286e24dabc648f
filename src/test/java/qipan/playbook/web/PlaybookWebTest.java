package qipan.playbook.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import qipan.engine.ConfigurationRegister;
import qipan.engine.FormOptions;
import qipan.engine.Forms;
import qipan.engine.PublishedCatalogue;
import qipan.engine.PublishedDelegate;
import qipan.playbook.KpiCatalogue;
import qipan.playbook.KpisOfPlaybook;
import qipan.playbook.Playbook;
import qipan.playbook.Playbook.Part;
import qipan.playbook.Playbook.RecordedKpi;
import qipan.playbook.PlaybookVersion;
import qipan.playbook.Playbooks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.testing.WebTest;

@WebTest({
    PlaybookController.class, TemplateController.class, KpiCatalogueController.class, ParameterController.class
})
@Import({KpiCatalogue.class, KpisOfPlaybook.class, ConfigurationRegister.class})
@WithMockUser(username = "staff", roles = "STAFF")
class PlaybookWebTest {

    private static final JobRole HOST = new JobRole("main_ip", "主IP", "main persona host", null);

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Playbooks playbooks;

    @MockitoBean
    JobRoles jobs;

    @MockitoBean
    Forms forms;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    PublishedCatalogue catalogue;

    @PublishedDelegate(zh = "通知角色", en = "Notify a role", inputs = {"role", "text"})
    private static final class Annotated {}

    @BeforeEach
    void fill() {
        var playbook = new Playbook("launch:3:id", "launch", 3, "总流程", "Launch", "campaign", "目的", List.of("main_ip"),
                List.of("saleOpenAt"), "lc01", List.of("called"), List.of(new Part("d", "决策")), List.of(), true,
                List.of(recorded("gmv", "called"), recorded("deposits", "launch"), recorded("signups", "called")),
                List.of("groupRun.days.trust", "runMode", "severity"));
        when(playbooks.all()).thenReturn(List.of(playbook));
        when(playbooks.find("launch")).thenReturn(Optional.of(playbook));
        when(forms.fill(eq("lc01"), any(), any())).thenAnswer(call -> Optional.of(
                new Forms.Filled("lc01", Map.of("id", "lc01", "choices", options(call.getArgument(2))), Map.of())));
        when(accounts.holding("main_ip")).thenReturn(List.of(new Account("anna", "安娜", Set.of(), Set.of("main_ip"))));
        when(playbooks.bpmn("launch", 3)).thenReturn(Optional.of("<definitions name=\"总\"/>"));
        when(playbooks.versions("launch"))
                .thenReturn(List.of(new PlaybookVersion(3, Instant.parse("2026-03-01T12:00:00Z"), "lin", true)));
        when(jobs.find("main_ip")).thenReturn(Optional.of(HOST));
        when(jobs.all()).thenReturn(List.of(HOST));
        when(catalogue.delegateTemplates())
                .thenReturn(Map.of("notifyRole", Annotated.class.getAnnotation(PublishedDelegate.class)));
    }

    private static RecordedKpi recorded(String metric, String by) {
        return new RecordedKpi(metric, List.of(by));
    }

    @Test
    void namesTheKpisThatAreRecordedOrComputedFromWhatIs() throws Exception {
        mvc.perform(get("/api/playbooks/launch/kpis"))
                .andExpect(jsonPath("$.items[*].key").value(contains("gmv", "depositRate")))
                .andExpect(jsonPath("$.items[0].zh").value("销售额"))
                .andExpect(jsonPath("$.items[0].unit").value("yuan"))
                .andExpect(jsonPath("$.items[0].by").value(contains("called")))
                .andExpect(jsonPath("$.items[1].formula.en").value("deposits ÷ sign-ups"))
                .andExpect(jsonPath("$.items[1].target.atLeast").value(20))
                .andExpect(jsonPath("$.items[1].by").value(contains("launch", "called")));
        mvc.perform(get("/api/kpis")).andExpect(jsonPath("$.items[?(@.key == 'aov')].en").value(hasItem("Average order value")));
    }

    @Test
    void namesTheParametersThatThePlaybookReads() throws Exception {
        mvc.perform(get("/api/parameters?playbook=launch"))
                .andExpect(jsonPath("$.items[*].key").value(contains("runMode", "groupRun.days.trust")))
                .andExpect(jsonPath("$.items[0].type").value("choice"))
                .andExpect(jsonPath("$.items[0].choices[1].zh").value("快速打法"))
                .andExpect(jsonPath("$.items[1].default").value(3))
                .andExpect(jsonPath("$.items[1].unit").value("days"))
                .andExpect(jsonPath("$.items[1].group.en").value("Eleven-day group run"))
                .andExpect(jsonPath("$.items[1].max").value(15));
        mvc.perform(get("/api/parameters")).andExpect(jsonPath("$.items[?(@.key == 'camp.liveAt')].type").value(hasItem("time")));
    }

    @Test
    void listsWhatIsPublished() throws Exception {
        mvc.perform(get("/api/playbooks"))
                .andExpect(jsonPath("$.items[0].key").value("launch"))
                .andExpect(jsonPath("$.items[0].roles[0].zh").value("主IP"))
                .andExpect(jsonPath("$.items[0].anchors").value(contains("saleOpenAt")))
                .andExpect(jsonPath("$.items[0].needsGroups").value(true))
                .andExpect(jsonPath("$.items[0].startForm.key").value("lc01"))
                .andExpect(jsonPath("$.items[0].startForm.schema.id").value("lc01"))
                .andExpect(jsonPath("$.items[0].startForm.schema.choices").value(contains("people anna 安娜", "people:main_ip anna 安娜")))
                .andExpect(jsonPath("$.items[0].decisions[0].name").value("决策"));
    }

    /** What a form offers that asks for everybody, for the holders of a role, and for a campaign's groups. */
    private static List<String> options(FormOptions options) {
        return Stream.of("people", "people:main_ip", "groups")
                .flatMap(source -> options.of(source).stream().map(it -> source + " " + it.value() + " " + it.label()))
                .toList();
    }

    @Test
    void showsVersionsAndTheirXml() throws Exception {
        mvc.perform(get("/api/playbooks/launch/versions"))
                .andExpect(jsonPath("$.items[0].deployedAt").value("2026-03-01T20:00:00+08:00"))
                .andExpect(jsonPath("$.items[0].deployedBy").value("lin"));
        mvc.perform(get("/api/playbooks/launch/versions/3/bpmn"))
                .andExpect(content().contentType("application/xml;charset=UTF-8"))
                .andExpect(content().string("<definitions name=\"总\"/>"));
    }

    @Test
    void answersUnknownNamesWith404() throws Exception {
        for (var path : List.of("nowhere", "nowhere/kpis", "nowhere/versions", "launch/versions/9", "launch/versions/9/bpmn",
                "launch/forms/nowhere", "launch/decisions/nowhere/dmn")) {
            mvc.perform(get("/api/playbooks/" + path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void offersTemplatesOfTheDelegates() throws Exception {
        mvc.perform(get("/api/playbooks/templates"))
                .andExpect(jsonPath("$[?(@.id=='qipan.delegate.notifyRole')].name").value(hasItem("通知角色")))
                .andExpect(jsonPath("$[?(@.id=='qipan.delegate.notifyRole')].properties[*].binding.name")
                        .value(contains("camunda:delegateExpression", "camunda:asyncBefore", "role", "text")));
        mvc.perform(get("/api/playbooks/templates"))
                .andExpect(jsonPath("$[?(@.id=='qipan.messageEvent')].properties[*].binding.name").value(hasItem("payload")));
        mvc.perform(get("/api/playbooks/templates"))
                .andExpect(jsonPath("$[?(@.id=='qipan.userTask')].properties[*].binding.name").value(hasItem("removeSigner")));
        mvc.perform(get("/api/playbooks/templates").header("Accept-Language", "en"))
                .andExpect(jsonPath("$[?(@.id=='qipan.delegate.notifyRole')].name").value(hasItem("Notify a role")));
    }
}
