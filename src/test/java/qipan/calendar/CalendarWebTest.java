package qipan.calendar;

import static org.hamcrest.Matchers.hasItem;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.testing.WebTest;

@WebTest(CalendarController.class)
@Import(ChangingCalendar.class)
class CalendarWebTest {

    private static final String GOOD = """
            {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}""";

    @Autowired
    MockMvc mvc;

    @MockitoBean
    LegalDays days;

    @MockitoBean
    CalendarYearStore store;

    @MockitoBean
    TransactionTemplate transaction;

    @Test
    @WithMockUser(roles = "STAFF")
    void showsAYearInTheShapeItIsEnteredIn() throws Exception {
        given(days.year(2027)).willReturn(
                CalendarYear.shipped(2027, List.of(new LegalDay("元旦", LocalDate.of(2027, 1, 1), true))));
        mvc.perform(get("/api/calendar/2027"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.year").value(2027))
                .andExpect(jsonPath("$.days[0].date").value("2027-01-01"))
                .andExpect(jsonPath("$.days[0].isOffDay").value(true));
    }

    @Test
    @WithMockUser(roles = "STAFF")
    void refusesAYearThatIsNone() throws Exception {
        mvc.perform(get("/api/calendar/20270")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/calendar/next")).andExpect(status().isBadRequest());
    }

    @Test
    @WithMockUser(username = "admin", roles = "ADMIN")
    void takesAYearFromAnAdministrator() throws Exception {
        mvc.perform(put("/api/calendar/2027").contentType(APPLICATION_JSON).content(GOOD)).andExpect(status().isOk());
        verify(transaction).executeWithoutResult(any());
    }

    @Test
    @WithMockUser(roles = "ADMIN")
    void namesWhatIsWrongAndChangesNothing() throws Exception {
        mvc.perform(put("/api/calendar/2027").contentType(APPLICATION_JSON)
                        .content("{\"year\": 2027, \"days\": [{\"name\": \"元旦\", \"date\": \"1 Jan\"}]}"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value("2027 年的节假日数据不符合规则，没有保存。"))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("days[0].date")))
                .andExpect(jsonPath("$.violations[*].field").value(hasItem("days[0].isOffDay")));
        verify(transaction, never()).executeWithoutResult(any());
    }

    @Test
    @WithMockUser(roles = {"MANAGER", "AUDITOR", "STAFF"})
    void refusesAYearFromAnybodyElse() throws Exception {
        mvc.perform(put("/api/calendar/2027").contentType(APPLICATION_JSON).content(GOOD))
                .andExpect(status().isForbidden());
        verify(store, never()).put(any());
        verify(days, never()).year(eq(2027));
    }
}
