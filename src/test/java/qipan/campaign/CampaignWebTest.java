package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.testing.WebTest;

/** Bad input for campaigns through HTTP: a clear message that names the line or field, and nothing stored. */
@WebTest(CampaignController.class)
@Import({Campaigns.class, Launching.class, MissingPeople.class, DraftRules.class, ParameterRules.class, ConfigurationRegister.class})
@WithMockUser(username = "manager", roles = "MANAGER")
class CampaignWebTest {

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");
    private static final String HEADER = "code,name,size,owner,host,tags\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

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

    private Campaign draft(LocalDate start) {
        return new Campaign(
                "c1", "秋季发售", "launch-campaign", null, CampaignStatus.DRAFT, start, Map.of(), Map.of(), null, "manager",
                Instant.EPOCH, null, null, 0);
    }

    @Test
    void namesWrongColumns() throws Exception {
        refused(csv("code,title,size\ng1,群,100\n"))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("name")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("title")));
    }

    @Test
    void listsEachBadRowByItsLineAndImportsNone() throws Exception {
        refused(csv(HEADER + "g1,一群,100,anna,,\ng1,二群,100,,,\ng3,三群,501,,,\ng4,四群,many,nobody,,\n"))
                .andExpect(jsonPath("$.violations[*].element").value(hasItem("line 3")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 3')].rule").value(hasItem("unique")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 4')].rule").value(hasItem("size")))
                .andExpect(jsonPath("$.violations[?(@.element == 'line 5')].rule").value(hasItem("owner")));
    }

    @Test
    void countsLinesAsAnEditorDoes() throws Exception {
        refused(csv(HEADER + "\n\ng1,\"一\n群\",100,,,\ng1,二群,100,,,\n"))
                .andExpect(jsonPath("$.violations[*].element").value(contains("line 6")));
    }

    @Test
    void refusesParametersThatNothingReadsOrThatAreNotWhatTheyShouldBe() throws Exception {
        refused(draftWith("{\"nonsense\": 1, \"sale.hours\": \"long\", \"camp.days\": 2.5, \"staffPerGroup\": 99,"
                        + " \"abRequired\": \"yes\", \"camp.liveAt\": \"8 pm\", \"runMode\": \"slow\", \"school.weekday\": \"Monday\","
                        + " \"school.measureAfter\": \"a week\", \"saleOpenAt\": \"tomorrow\", \"phoneWindow\": \"12:00-10:00\", \"severity\": [1]}"))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("parameters.nonsense")))
                .andExpect(jsonPath("$.violations[?(@.field == 'parameters.sale.hours')].message").value(hasItem("须为整数")))
                .andExpect(jsonPath("$.violations[?(@.field == 'parameters.staffPerGroup')].message").value(hasItem("须在 0.1 到 10 之间")))
                .andExpect(jsonPath("$.violations[?(@.field == 'parameters.runMode')].message").value(hasItem("须为以下之一：fine, quick")))
                .andExpect(jsonPath("$.violations[?(@.field =~ /parameters.*/)]").value(hasSize(12)));
    }

    @Test
    void takesParametersOfEachTypeAndOutputsOfDecisionsThatThePlaybookAsks() throws Exception {
        refused(draftWith("{\"sale.hours\": 48, \"staffPerGroup\": 0.5, \"abRequired\": false, \"camp.liveAt\": \"19:30\","
                        + " \"runMode\": \"quick\", \"school.weekday\": \"TUE\", \"school.measureAfter\": \"PT36H\","
                        + " \"saleOpenAt\": \"2026-03-01T20:00:00+08:00\", \"phoneWindow\": \"10:00-12:00,14:00-20:00\","
                        + " \"severity\": \"P1\"}"))
                .andExpect(jsonPath("$.violations[?(@.field =~ /parameters.*/)]").value(hasSize(0)));
    }

    /** The name is too short, so that the draft is refused in any case. */
    private ResultActions draftWith(String parameters) throws Exception {
        return mvc.perform(post("/api/campaigns").contentType(MediaType.APPLICATION_JSON).content(
                "{\"playbook\": \"launch-campaign\", \"name\": \"x\", \"startDate\": \"2026-03-09\", \"parameters\": " + parameters + "}"));
    }

    @Test
    void takesTheEncodingThatExcelWrites() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups")
                        .contentType("text/csv")
                        .content((HEADER + "g1,锦绣花园,100,,,新楼盘\n").getBytes(Charset.forName("GBK"))))
                .andExpect(status().isOk());
        verify(groups).upsert(any(), org.mockito.ArgumentMatchers.argThat(entries ->
                entries.iterator().next().name().equals("锦绣花园")));
    }

    @Test
    void refusesWhatIsNoTextAtAll() throws Exception {
        refused(mvc.perform(post("/api/campaigns/c1/groups")
                        .contentType("text/csv")
                        .content(new byte[] {(byte) 0xff, (byte) 0xff, 0x00, (byte) 0x80, (byte) 0xff})))
                .andExpect(jsonPath("$.detail").value(containsString("编码")));
    }

    @Test
    void refusesTenMegabytes() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups").contentType("text/csv").content(new byte[10 * 1024 * 1024]))
                .andExpect(status().isContentTooLarge())
                .andExpect(jsonPath("$.detail").value(containsString("5 MB")));
        nothingStored();
    }

    @Test
    void refusesAStartInThePastAndSaysWhatElseIsMissing() throws Exception {
        given(store.find("c1")).willReturn(Optional.of(draft(LocalDate.of(2020, 1, 1))));
        given(needed.roles("launch-campaign")).willReturn(new TreeSet<>(Set.of("main_ip")));
        given(needed.groups("launch-campaign")).willReturn(true);
        mvc.perform(post("/api/campaigns/c1/launch"))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("startDate")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("groups")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("roles.main_ip")))
                .andExpect(jsonPath("$.violations[?(@.field == 'startDate')].message").value(contains("启动日 2020-01-01 已经过去")));
        mvc.perform(post("/api/campaigns/c1/launch").header("Accept-Language", "en"))
                .andExpect(jsonPath("$.violations[?(@.field == 'startDate')].message")
                        .value(contains("The start date 2020-01-01 is in the past")));
        verify(processes, never()).start(any(), any(), any());
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("wrong columns", "code,title\ng1,one\n".getBytes(StandardCharsets.UTF_8), "violations[*].message"),
                Arguments.of("twice", (HEADER + "g1,one,9,,,\ng1,two,9,,,\n").getBytes(StandardCharsets.UTF_8),
                        "violations[*].message"),
                Arguments.of("too large", new byte[CsvText.MAX_BYTES + 1], "detail"),
                Arguments.of("no text", new byte[] {(byte) 0xff, (byte) 0xff, 0x00}, "detail"),
                Arguments.of("no rows", HEADER.getBytes(StandardCharsets.UTF_8), "detail"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void saysWhyInChineseAndInEnglish(String what, byte[] file, String where) throws Exception {
        var upload = post("/api/campaigns/c1/groups").contentType("text/csv").content(file);
        assertThat(said(upload, where)).isNotEmpty().allMatch(CHINESE.asMatchPredicate());
        assertThat(said(upload.header("Accept-Language", "en"), where)).isNotEmpty().noneMatch(CHINESE.asMatchPredicate());
        nothingStored();
    }

    private List<String> said(MockHttpServletRequestBuilder upload, String where) throws Exception {
        var answer = mvc.perform(upload).andExpect(status().is4xxClientError()).andReturn().getResponse();
        Object texts = JsonPath.read(answer.getContentAsString(StandardCharsets.UTF_8), "$." + where);
        return texts instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of(texts.toString());
    }

    @Test
    void speaksEnglishToThoseWhoAskForIt() throws Exception {
        mvc.perform(post("/api/campaigns/c1/groups").contentType("text/csv").header("Accept-Language", "en").content(HEADER))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("The file has no rows"));
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void staffMayNotImport() throws Exception {
        csv(HEADER + "g1,一群,100,,,\n").andExpect(status().isForbidden());
        nothingStored();
    }

    private ResultActions csv(String text) throws Exception {
        return mvc.perform(post("/api/campaigns/c1/groups")
                .contentType("text/csv")
                .content(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions refused(ResultActions answer) throws Exception {
        nothingStored();
        return answer.andExpect(status().isUnprocessableContent());
    }

    private void nothingStored() {
        verify(groups, never()).upsert(any(), any());
    }
}
