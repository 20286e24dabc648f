package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.campaign.GroupChats;
import qipan.campaign.GroupChats.Owned;
import qipan.engine.Finding;
import qipan.engine.PostRange;
import qipan.playbook.Bundle;
import qipan.playbook.CountingPosts;
import qipan.playbook.CountingPosts.Counted;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.playbook.PublishingAdvice.Posts;
import qipan.security.Accounts;

/** What is said about posts before models are published. */
class PostForecastsTest {

    private static final Bundle BUNDLE = new Bundle("t", null, List.of(), false);

    private final Quota quota = mock();
    private final CountingPosts counting = mock();
    private final Playbooks playbooks = mock();
    private final GroupChats groups = mock();
    private final Accounts accounts = mock();
    private final PostForecasts forecasts = new PostForecasts(new WeCom(mock()), quota, counting, playbooks, groups, accounts);

    @BeforeEach
    void aMonthOf31() {
        given(quota.rule()).willReturn("month");
        given(quota.most()).willReturn(31);
    }

    @Test
    void tellsTheBoundsOfWhatPostsAndWarnsOfWhatIsTooMuch() {
        given(counting.of(BUNDLE)).willReturn(List.of(
                counted("quiet", PostRange.NONE), counted("few", new PostRange(1, 4, 4)), counted("sure", new PostRange(32, PostRange.OPEN, PostRange.OPEN)),
                counted("daily", new PostRange(1, PostRange.OPEN, 62)), counted("open", new PostRange(1, PostRange.OPEN, PostRange.OPEN))));

        var advice = forecasts.on(BUNDLE);

        assertThat(advice.posts()).containsExactly(
                new Posts("few", "few!", 1, 4, 4, "month", 31), new Posts("sure", "sure!", 32, null, null, "month", 31),
                new Posts("daily", "daily!", 1, null, 62, "month", 31), new Posts("open", "open!", 1, null, null, "month", 31));
        assertThat(advice.findings()).noneMatch(Finding::isError).extracting(Finding::file, Finding::rule)
                .containsExactly(tuple("sure.bpmn", "wecom.least"), tuple("daily.bpmn", "wecom.most"));
        assertThat(words(advice.findings())).containsExactly(
                "“sure!”走一遍，每个群至少群发 32 条；企业微信每群每月只放行 31 条，落在同一月里的发不出去。",
                "“daily!”一个月里每个群最多可能群发 62 条；企业微信每群每月只放行 31 条，超出的发不出去。");
    }

    @Test
    void underACapOfTheDayOnlyWhatIsSureIsTooMuch() {
        given(quota.rule()).willReturn("day");
        given(quota.most()).willReturn(1);
        given(counting.of(BUNDLE)).willReturn(List.of(counted("two", new PostRange(2, 2, 2)), counted("one", new PostRange(1, 5, 5))));

        assertThat(words(forecasts.on(BUNDLE).findings())).containsExactly(
                "“two!”走一遍，每个群至少群发 2 条；企业微信每群每天只放行 1 条，落在同一天里的发不出去。");
    }

    @Test
    void warnsOfOwnersWithMoreGroupsThanACallTakes() {
        given(counting.of(BUNDLE)).willReturn(List.of(counted("sale", new PostRange(1, 1, 1))));
        var launch = mock(Playbook.class);
        given(launch.key()).willReturn("launch");
        given(launch.calls()).willReturn(List.of("sale"));
        given(playbooks.all()).willReturn(List.of(launch));
        given(groups.ownedBeyond(anyInt(), any())).willReturn(List.of(new Owned("春季发售", "anna", 4_100)));
        given(accounts.namesOf(Set.of("anna"))).willReturn(Map.of("anna", "安娜"));

        var findings = forecasts.on(BUNDLE).findings();

        assertThat(words(findings)).containsExactly("活动“春季发售”里 安娜 一个人名下有 4,100 个群，一次群发最多 2,000 个：每条话术要分成 3 次，群主要确认 3 次。");
        verify(groups).ownedBeyond(2_000, Set.of("sale", "launch"));
        assertThat(findings.get(0).message(Locale.ENGLISH)).contains("4,100 groups").doesNotContain("{");
    }

    @Test
    void saysNothingWhereNothingIsPostedOrWeComIsNotSetUp() {
        given(counting.of(BUNDLE)).willReturn(List.of(counted("quiet", PostRange.NONE)));
        assertThat(forecasts.on(BUNDLE).posts()).isEmpty();

        var closed = mock(CountingPosts.class);
        assertThat(new PostForecasts(new WeCom(null), quota, closed, playbooks, groups, accounts).on(BUNDLE).posts()).isEmpty();
        verifyNoInteractions(closed, groups);
    }

    private static Counted counted(String key, PostRange posts) {
        return new Counted(key + ".bpmn", key, key + "!", posts);
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream().map(one -> one.message(Locale.SIMPLIFIED_CHINESE)).toList();
    }
}
