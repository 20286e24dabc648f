package qipan.wecom;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.campaign.PlannedPosts;
import qipan.security.Accounts;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** WeCom over HTTP, with made-up use cases behind. */
@WebTest({PostController.class, PlanController.class, PersonController.class})
@Import(WeComWeb.House.class)
@WithMockUser(username = "anna", roles = "STAFF")
@RecordApplicationEvents
abstract class WeComWeb {

    static final String PATH = "/api/tasks/t1/wecom";

    @Autowired
    Http http;

    @MockitoBean
    PostPanel panel;

    @MockitoBean
    SendingPosts sending;

    @MockitoBean
    Quota quota;

    @MockitoBean
    BoundGroups bound;

    @MockitoBean
    PlannedPosts planned;

    @MockitoBean
    WeComPeople people;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    Accounts accounts;

    @BeforeEach
    void house() {
        given(accounts.namesOf(any())).willReturn(Map.of("anna", "安娜"));
        given(quota.rule()).willReturn("month");
        given(quota.most()).willReturn(31);
    }

    MvcTestResult person(String username, String userId) {
        return http.put("/api/people/" + username + "/wecom", "{\"userId\": \"" + userId + "\"}");
    }

    @TestConfiguration
    static class House {

        @Bean
        WeCom weCom() {
            return new WeCom(mock(WeComApi.class));
        }
    }
}
