package qipan.campaign;

import static org.hamcrest.Matchers.contains;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import qipan.security.Account;
import qipan.security.JobRole;
import qipan.shared.Refusal;

/** People of a running campaign through HTTP: what is refused says why, in the language asked for. */
class NamingPeopleWebTest extends CampaignWeb {

    private static final LocalDate START = LocalDate.of(2026, 3, 9);
    private static final Map<String, List<String>> ANNA = Map.of("main_ip", List.of("anna"));
    private static final String ANNA_AND_BOB = "{\"main_ip\": [\"anna\", \"bob\", \"anna\"]}";

    @BeforeEach
    void itRuns() {
        given(store.find("c1")).willReturn(Optional.of(launched(CampaignStatus.RUNNING, null)));
        given(roles.of("c1")).willReturn(ANNA);
        given(accounts.find("bob")).willReturn(Optional.of(new Account("bob", "鲍勃", Set.of(), Set.of())));
        given(jobRoles.find("main_ip")).willReturn(Optional.of(new JobRole("main_ip", "主IP", "Main IP", null)));
    }

    @Test
    void takesEachPersonOnceInTheOrderGiven() throws Exception {
        change(ANNA_AND_BOB).andExpect(status().isOk());

        verify(store).touch("c1", 7);
        verify(roles).replace("c1", Map.of("main_ip", List.of("anna", "bob")));
    }

    @Test
    void saysThatSomebodyElseWasFaster() throws Exception {
        willThrow(Refusal.conflict("campaign.changedMeanwhile")).given(store).touch("c1", 7);

        refused(change(ANNA_AND_BOB), 409).andExpect(jsonPath("$.detail").value("活动刚被别人修改，请刷新后再改"));
    }

    @Test
    void saysThatWhatWasReadIsOld() throws Exception {
        refused(change(ANNA_AND_BOB, "\"revision\": 6"), 409).andExpect(jsonPath("$.detail").value("活动刚被别人修改，请刷新后再改"));
    }

    @Test
    void namesTheRoleThatWouldBeEmpty() throws Exception {
        refused(change("{}"), 422)
                .andExpect(jsonPath("$.violations[*].field").value(contains("roles.main_ip")))
                .andExpect(jsonPath("$.violations[*].message").value(contains("活动进行中，这个岗位至少要留一人")));
        refused(mvc.perform(request("{}", "\"revision\": 7").header("Accept-Language", "en")), 422)
                .andExpect(jsonPath("$.violations[*].message").value(contains("While the campaign runs, somebody must keep this role")));
    }

    @Test
    void namesUnknownPeopleAndRoles() throws Exception {
        refused(change("{\"main_ip\": [\"stranger\"]}"), 422).andExpect(jsonPath("$.violations[*].rule").value(contains("person")));
        refused(change("{\"main_ip\": [\"anna\"], \"nobody\": [\"anna\"]}"), 422)
                .andExpect(jsonPath("$.violations[*].field").value(contains("roles.nobody")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"main_ip\": null}", "{\"main_ip\": [null]}", "{\"main_ip\": [\"\"]}", "{\"main_ip\": \"anna\"}"})
    void refusesWhatIsNoListOfPeople(String people) throws Exception {
        refused(change(people), 400);
    }

    @Test
    void refusesAnotherStart() throws Exception {
        refused(mvc.perform(put("/api/campaigns/c1").contentType(MediaType.APPLICATION_JSON)
                .content(body("2026-04-01", ANNA_AND_BOB, "\"revision\": 7"))), 409)
                .andExpect(jsonPath("$.detail").value("活动已启动，只能改人员：名称、时间和条件已经公布，不能再改"));
    }

    @Test
    void refusesWhenItIsOver() throws Exception {
        given(store.find("c1")).willReturn(Optional.of(launched(CampaignStatus.COMPLETED, Instant.EPOCH)));
        refused(change(ANNA_AND_BOB), 409).andExpect(jsonPath("$.detail").value("活动已结束，不能再改"));
    }

    @Test
    void refusesWhatIsNotThere() throws Exception {
        given(store.find("c1")).willReturn(Optional.empty());
        refused(change(ANNA_AND_BOB), 404);
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void staffMayNot() throws Exception {
        refused(change(ANNA_AND_BOB), 403);
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void auditorsMayNot() throws Exception {
        refused(change(ANNA_AND_BOB), 403);
    }

    private ResultActions refused(ResultActions answer, int status) throws Exception {
        verify(roles, never()).replace(any(), any());
        return answer.andExpect(status().is(status));
    }

    private ResultActions change(String people) throws Exception {
        return change(people, "\"revision\": 7");
    }

    private ResultActions change(String people, String revision) throws Exception {
        return mvc.perform(request(people, revision));
    }

    private static MockHttpServletRequestBuilder request(String people, String revision) {
        return put("/api/campaigns/c1").contentType(MediaType.APPLICATION_JSON).content(body("2026-03-09", people, revision));
    }

    private static String body(String start, String people, String revision) {
        return """
                {"playbook": "launch-campaign", "name": "秋季发售", "startDate": "%s", "roles": %s, %s}""".formatted(start, people, revision);
    }

    private static Campaign launched(CampaignStatus status, Instant ended) {
        return new Campaign(
                "c1", "秋季发售", "launch-campaign", 1, status, START, Map.of(), Map.of(), "p1", "manager", Instant.EPOCH,
                Instant.EPOCH, ended, 7);
    }
}
