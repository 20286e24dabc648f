package qipan.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Bad plans of campaigns: a clear message that names the field, and nothing stored. */
class CampaignWebTest extends CampaignWeb {

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
                        .value(contains("The start date 2020-01-01 is in the past")))
                .andExpect(jsonPath("$.violations[?(@.field == 'roles.main_ip')].message").value(contains("Nobody is named yet")));
        verify(processes, never()).start(any(), any(), any());
    }

    /** The name is too short, so that the draft is refused in any case. */
    private ResultActions draftWith(String parameters) throws Exception {
        return mvc.perform(post("/api/campaigns").contentType(MediaType.APPLICATION_JSON).content(
                "{\"playbook\": \"launch-campaign\", \"name\": \"x\", \"startDate\": \"2026-03-09\", \"parameters\": " + parameters + "}"));
    }

    private ResultActions refused(ResultActions answer) throws Exception {
        verify(store, never()).insert(any());
        return answer.andExpect(status().isUnprocessableContent());
    }
}
