package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** What shipped playbooks cannot know when nobody called them, their start form asks for: then they get under way. */
@ProgramTest
class StartedAloneTest {

    private static final Map<String, Object> NONE = Map.of();

    @Autowired
    Program program;

    @ParameterizedTest
    @MethodSource
    void aPlaybookGetsUnderWay(String playbook, Map<String, Object> values) {
        var campaign = RunningCampaign.launched(program);

        campaign.start(playbook, List.of("g1"), values).body();
        program.pass("PT12H");

        assertThat(campaign.incidents()).isEmpty();
    }

    static Stream<Arguments> aPlaybookGetsUnderWay() {
        var opens = "2036-03-01T20:00+08:00";
        var closes = "2036-03-02T20:00+08:00";
        var longAgo = "2026-01-05T20:00+08:00";
        return Stream.of(
                arguments("ab-test", Map.of("runMode", "quick")),
                arguments("campaign-plan-breakdown", NONE),
                arguments("campaign-retrospective", Map.of("saleCloseAt", longAgo)),
                arguments("checkin-challenge", Map.of("groupRunStartDate", "2036-03-01", "startDay", 1)),
                arguments("closing-follow-up", Map.of("saleCloseAt", longAgo)),
                arguments("content-approval", Map.of("contentType", "topic", "purpose", "周年话题")),
                arguments("crisis-plan-preparation", NONE),
                arguments("customer-care-revisit", Map.of("memberId", "m1", "level", "vip")),
                arguments("delivery-online", Map.of("orderNo", "A-1", "memberId", "m1")),
                arguments("flash-sale-group-run", Map.of("saleOpenAt", opens)),
                arguments("group-building-traffic-map", NONE),
                arguments("group-daily-script", Map.of("groupRunStartDate", "2026-01-01", "dayNo", 2)),
                arguments("group-dissolution", Map.of("saleCloseAt", longAgo, "endAt", opens)),
                arguments("group-phase-programme", NONE),
                arguments("group-run-11-day", Map.of("groupRunStartDate", "2036-03-01")),
                arguments("hook-friend-capture", Map.of("groupRunStartDate", "2036-03-01", "hookUntilDay", 11)),
                arguments("in-store-upgrade", Map.of("memberId", "m1", "slot", opens)),
                arguments("installation-supervision", Map.of("contractNo", "C-1", "address", "幸福路 1 号", "installDate", "2036-03-01")),
                arguments("key-person-engagement", NONE),
                arguments("landing-page-gift-review", NONE),
                arguments("multi-touch-warmup", Map.of("saleOpenAt", opens)),
                arguments("offer-transaction-design", NONE),
                arguments("private-chat-followup", Map.of("memberId", "m1", "phase", "sale", "followUpUntil", closes)),
                arguments("referral-leaderboard", Map.of("groupRunStartDate", "2036-03-01", "startDay", 1)),
                arguments("risk-commitment-approval", NONE),
                arguments("sale-day", Map.of("saleOpenAt", longAgo, "saleCloseAt", closes)),
                arguments("user-research-traffic-pool", Map.of("productIds", "SKU-1", "targetOrders", 100)));
    }
}
