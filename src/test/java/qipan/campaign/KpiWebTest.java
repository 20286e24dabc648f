package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import qipan.campaign.Kpis.Measured;
import qipan.testing.WebTest;

/** Figures from outside: all rows or none, and each bad row named by where it stands. */
@WebTest(KpiController.class)
@Import(ImportingKpis.class)
@WithMockUser(username = "manager", roles = "MANAGER")
class KpiWebTest {

    private static final String HEADER = "group,metric,at,value\n";
    private static final Instant EIGHT = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    MockMvc mvc;

    @MockitoBean
    Campaigns campaigns;

    @MockitoBean
    GroupStore groups;

    @MockitoBean
    Kpis kpis;

    @BeforeEach
    void groups() {
        given(groups.codes("c1")).willReturn(Set.of("g1", "锦绣"));
    }

    @Test
    void takesRowsOfGroupsAndOfTheCampaign() throws Exception {
        csv(HEADER + "g1,gmv,2026-03-02T20:00:00+08:00,1999.50\n\n,orders,2026-03-02T12:00:00Z,7\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.recorded").value(2));

        assertThat(kept()).containsExactly(
                new Measured("g1", "gmv", EIGHT, new BigDecimal("1999.50"), "manager"),
                new Measured(null, "orders", EIGHT, new BigDecimal("7"), "manager"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GBK", "UTF-8"})
    void takesTheEncodingsThatExcelWrites(String charset) throws Exception {
        var mark = charset.equals("UTF-8") ? "\uFEFF" : "";
        send((mark + HEADER + "锦绣,orders,2026-03-02T12:00:00Z,7\n").getBytes(Charset.forName(charset)))
                .andExpect(status().isOk());

        assertThat(kept()).extracting(Measured::group).containsExactly("锦绣");
    }

    @Test
    void namesEachBadLineAndTakesNone() throws Exception {
        refused(csv(HEADER + "g1,gmv,yesterday,1\n\ng1,gmv,2026-03-02T12:00:00Z,many\ng1,,2026-03-02T12:00:00Z,1\n"
                        + "g1,gmv,2026-03-02T12:00:00,1\n" + "g1," + "m".repeat(65) + ",2026-03-02T12:00:00Z,1\n"))
                .andExpect(jsonPath("$.violations[*].element").value(contains("line 2", "line 4", "line 5", "line 6", "line 7")));
    }

    @Test
    void namesUnknownGroupsAndHugeValuesByTheirLine() throws Exception {
        refused(csv(HEADER + "g1,gmv,2026-03-02T12:00:00Z,1\ng9,gmv,2026-03-02T12:00:00Z,1e15\n"))
                .andExpect(jsonPath("$.violations[*].element").value(contains("line 3", "line 3")))
                .andExpect(jsonPath("$.violations[*].rule").value(containsInAnyOrder("group", "value")))
                .andExpect(jsonPath("$.violations[?(@.rule == 'group')].message").value(contains("没有群“g9”")));
    }

    @Test
    void namesWrongColumns() throws Exception {
        refused(csv("group,kpi,at,value\ng1,gmv,2026-03-02T12:00:00Z,1\n"))
                .andExpect(jsonPath("$.violations[*].field").value(containsInAnyOrder("metric", "kpi")));
    }

    @Test
    void refusesAFileThatIsTooLargeInsteadOfTakingItsBeginning() throws Exception {
        csv(HEADER + "g1,gmv,2026-03-02T12:00:00Z,1\n".repeat(200_000)).andExpect(status().isContentTooLarge());
        nothingStored();
    }

    @Test
    void namesBadRowsOfJsonByTheirNumber() throws Exception {
        refused(mvc.perform(post("/api/campaigns/c1/kpis").contentType(MediaType.APPLICATION_JSON).content("""
                        {"rows": [{"metric": "gmv", "at": "2026-03-02T12:00:00Z", "value": 1},
                                  {"group": "g9", "metric": "gmv", "at": "2026-03-02T12:00:00Z", "value": 1}]}""")))
                .andExpect(jsonPath("$.violations[*].element").value(contains("row 2")));
    }

    @Test
    @WithMockUser(username = "staff", roles = "STAFF")
    void staffMayNotEvenTry() throws Exception {
        csv("nonsense").andExpect(status().isForbidden());
        nothingStored();
    }

    @SuppressWarnings("unchecked")
    private Collection<Measured> kept() {
        var kept = ArgumentCaptor.forClass(Collection.class);
        verify(kpis).record(eq("c1"), kept.capture());
        return kept.getValue();
    }

    private ResultActions csv(String text) throws Exception {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    private ResultActions send(byte[] file) throws Exception {
        return mvc.perform(post("/api/campaigns/c1/kpis").contentType("text/csv").content(file));
    }

    private ResultActions refused(ResultActions answer) throws Exception {
        nothingStored();
        return answer.andExpect(status().isUnprocessableContent());
    }

    private void nothingStored() {
        verify(kpis, never()).record(any(), any());
    }
}
