package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import qipan.campaign.GroupChats.Chat;
import qipan.campaign.PlannedPosts.Posts;
import qipan.engine.Act;
import qipan.security.Account;
import qipan.security.Role;
import qipan.shared.Violation;
import qipan.wecom.BoundGroups.Bound;

/** What managers may, and who does not get through the door. */
class WeComDoorWebTest extends WeComWeb {

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void warnsAManagerBeforeTheLaunch() {
        var all = List.of(new Bound("", new Chat("a", "一群", "anna", "wr1"), "ZhangSan"), new Bound("", new Chat("b", "二群", null, null), null));
        given(planned.of("c1")).willReturn(Optional.of(new Posts(44, 5, 30)));
        given(planned.of("c2")).willReturn(Optional.empty());
        given(bound.ofCampaign("c1")).willReturn(all);
        given(quota.full(any(), any())).willReturn(1);

        assertThat(http.get("/api/campaigns/c1/wecom-plan")).hasStatusOk().bodyJson().isLenientlyEqualTo(
                "{\"groups\": 2, \"unreachable\": 1, \"full\": 1, \"calls\": 1, \"cap\": \"month\", \"most\": 31, \"posts\": 44}");
        given(quota.rule()).willReturn("week");
        assertThat(http.get("/api/campaigns/c1/wecom-plan")).bodyJson().extractingPath("$.posts").isEqualTo(30);
        given(quota.rule()).willReturn("day");
        assertThat(http.get("/api/campaigns/c1/wecom-plan")).bodyJson().extractingPath("$.posts").isEqualTo(5);
        assertThat(http.get("/api/campaigns/c2/wecom-plan")).hasStatus(404);
    }

    @Test
    void neitherAPlanNorSomebodyElseIsForStaff() {
        assertThat(http.get("/api/campaigns/c1/wecom-plan")).hasStatus(403);
        assertThat(person("bob", "LiSi")).hasStatus(403);
        verifyNoInteractions(people);
    }

    @Test
    @WithMockUser(username = "manager", roles = "MANAGER")
    void aManagerSaysWhoAnOwnerIsInWeCom() {
        given(accounts.find("bob")).willReturn(Optional.of(new Account("bob", "鲍勃", Set.of(Role.STAFF), Set.of())));
        given(people.userIdOf("bob")).willReturn(Optional.empty());
        assertThat(person("bob", " LiSi ")).hasStatus(204);
        verify(people).put("bob", "LiSi", "userId");
        assertThat(events.stream(Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("wecom.person");
            assertThat(act.after()).containsEntry("username", "bob").containsEntry("weComUser", "LiSi");
        });

        given(people.put("bob", "ZhangSan", "userId")).willReturn(Optional.of(Violation.ofField("userId", "taken", "wecom.userId.taken")));
        assertThat(person("bob", "ZhangSan")).hasStatus(422).bodyJson().extractingPath("$.detail").isEqualTo("这个企业微信账号已经属于别人");
        assertThat(person("nobody", "x")).hasStatus(404);
    }

    @Test
    @WithMockUser(username = "auditor", roles = "AUDITOR")
    void auditorsReadAndSendNothing() {
        given(panel.of("t1")).willReturn(Optional.empty());
        assertThat(http.get(PATH)).hasStatus(204);
        assertThat(http.post(PATH, "{\"text\": \"早\"}")).hasStatus(403);
        assertThat(http.post(PATH + "/s1/remind", "")).hasStatus(403);
        assertThat(http.post(PATH + "/s1/drop", "")).hasStatus(403);
        verifyNoInteractions(sending);
    }

    @Test
    @WithAnonymousUser
    void strangersSeeNothing() {
        assertThat(http.get(PATH)).hasStatus(401);
        assertThat(http.get("/api/campaigns/c1/wecom-plan")).hasStatus(401);
        assertThat(http.post(PATH, "{}")).hasStatus(401);
        assertThat(person("bob", "LiSi")).hasStatus(401);
        verifyNoInteractions(sending);
    }
}
