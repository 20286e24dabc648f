package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.campaign.CampaignActs;
import qipan.engine.Processes;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** Acts on more groups than fit into one chunk, and on few. */
@ProgramTest
class SteeringTest {

    private static final int GROUPS = 130;

    @Autowired
    Program program;

    @Autowired
    CampaignActs acts;

    @Autowired
    Processes processes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void movesWhatDependsOnTheAnchorAndNothingElse() {
        var campaign = campaign(3);
        var dayFive = campaign.timers("dayFive");
        var dues = campaign.dues();
        var followUps = campaign.followUps();
        var others = List.of(campaign.timers("workDone"), campaign.timers("closes"), campaign.timers("promised"));

        var preview = slip(campaign, Map.of("anchor", "groupRunStartDate", "by", "P2D", "preview", true)).path("preview");

        assertThat(preview.path("groups").asInt()).isEqualTo(4);
        assertThat(preview.path("timers").asInt()).isEqualTo(4);
        assertThat(preview.path("tasks").asInt()).isEqualTo(8);
        assertThat(preview.path("promised").asInt()).isEqualTo(4);
        assertThat(preview.path("exact").asBoolean()).isTrue();
        assertThat(preview.path("sample")).isNotEmpty();
        assertThat(campaign.timers("dayFive")).isEqualTo(dayFive);
        assertThat(campaign.get("/acts").path("items")).isEmpty();

        var act = slip(campaign, Map.of("anchor", "groupRunStartDate", "by", "P2D")).path("act");

        assertThat(act.path("state").asString()).isEqualTo("done");
        assertThat(act.path("changed").asInt()).isEqualTo(12);
        assertThat(campaign.timers("dayFive")).isEqualTo(later(dayFive, Duration.ofDays(2)));
        assertThat(campaign.dues()).isEqualTo(later(dues, Duration.ofDays(2)));
        assertThat(campaign.shownDues()).isEqualTo(later(dues, Duration.ofDays(2)));
        assertThat(campaign.followUps()).isEqualTo(later(followUps, Duration.ofDays(2)));
        assertThat(List.of(campaign.timers("workDone"), campaign.timers("closes"), campaign.timers("promised"))).isEqualTo(others);
        assertThat(audited("campaign.slipped", campaign)).isOne();
    }

    @Test
    void someGroupsMoveToAMomentWhileTheyAreHeldAndTheOthersStay() {
        var campaign = campaign(2);
        var closes = campaign.timers("closes").iterator().next();
        campaign.post("hold", Map.of("scope", Map.of("groups", List.of("s001")), "reason", "检查"));

        var to = closes.plus(Duration.ofHours(30));
        slip(campaign, Map.of("anchor", "saleCloseAt", "to", to.toString(), "groups", List.of("s001")));

        assertThat(campaign.timers("closes")).containsExactly(closes, to);
    }

    @Test
    void aSaleThatHasOpenedKeepsItsEnd() {
        var campaign = campaign(1);
        processes.setVariables(campaign.instance("s001"), Map.of("saleOpenAt", "2020-01-01T20:00:00+08:00"));
        var closes = campaign.timers("closes").iterator().next();

        var preview = slip(campaign, Map.of("anchor", "saleCloseAt", "by", "PT3H", "preview", true, "groups", List.of("s001")))
                .path("preview");
        slip(campaign, Map.of("anchor", "saleCloseAt", "by", "PT3H"));

        assertThat(preview.path("groups").asInt()).isZero();
        assertThat(preview.path("warnings").get(0).path("rule").asString()).isEqualTo("nothing");
        assertThat(campaign.timers("closes")).containsExactly(closes, closes.plus(Duration.ofHours(3)));
    }

    @Test
    void aGroupThatCannotBeMovedIsReportedAndCostsTheOthersNothing() {
        var campaign = campaign(GROUPS);
        var dayFive = campaign.timers("dayFive").iterator().next();
        processes.setVariables(campaign.instance("s064"), Map.of("odd", "never"));

        var preview = slip(campaign, Map.of("anchor", "groupRunStartDate", "by", "P1D", "preview", true)).path("preview");
        assertThat(preview.path("warnings").findValuesAsString("rule")).contains("failing");
        slip(campaign, Map.of("anchor", "groupRunStartDate", "by", "P1D"));
        program.pass("PT1S");

        assertThat(campaign.timers("dayFive")).containsExactly(dayFive, dayFive.plus(Duration.ofDays(1)));
        var act = campaign.act();
        assertThat(act.path("state").asString()).isEqualTo("done");
        assertThat(act.path("failed").asInt()).isOne();
        assertThat(act.path("done").asInt()).isEqualTo(GROUPS + 1);
        assertThat(act.path("failures").get(0).path("group").asString()).isEqualTo("s064");

        processes.setVariables(campaign.instance("s064"), Map.of("odd", "2035-01-01"));
        campaign.post("acts/" + act.path("id").asString() + "/retry", Map.of());
        program.pass("PT1S");

        assertThat(campaign.timers("dayFive")).containsExactly(dayFive.plus(Duration.ofDays(1)));
        assertThat(campaign.act().path("failed").asInt()).isZero();
    }

    @Test
    void actsOnThousandsFollowEachOtherAndEachEnds() {
        var campaign = campaign(GROUPS);
        var dayFive = campaign.timers("dayFive").iterator().next();

        campaign.post("hold", Map.of("reason", "检查"));
        campaign.post("resume", Map.of());
        slip(campaign, Map.of("anchor", "groupRunStartDate", "by", "P1D"));
        program.pass("PT1S");

        var items = campaign.get("/acts").path("items");
        assertThat(items.findValuesAsString("kind")).containsExactly("slip", "resume", "hold");
        assertThat(items.findValuesAsString("state")).containsOnly("done");
        assertThat(campaign.get("").path("status").asString()).isEqualTo("running");
        assertThat(campaign.get("").path("groups").path("running").asInt()).isEqualTo(GROUPS + 1);
        assertThat(campaign.timers("dayFive")).allSatisfy(due ->
                assertThat(due).isBetween(dayFive.plus(Duration.ofDays(1)), dayFive.plus(Duration.ofDays(1)).plusSeconds(300)));
        assertThat(audited("campaign.held", campaign)).isOne();

        campaign.post("cancel", Map.of("reason", "不办了"));
        program.pass("PT1S");

        assertThat(campaign.get("").path("groups").path("cancelled").asInt()).isEqualTo(GROUPS + 1);
        assertThat(campaign.count("select count(*) from campaign_instance where campaign = ? and status <> 'ended'")).isZero();
        assertThat(jdbc.sql("select count(*) from bulk_act_item where act in (select id from bulk_act where campaign = ?)")
                .param(campaign.id).query(Long.class).single()).isZero();
    }

    @Test
    void refusesWhatIsNoMove() {
        var campaign = campaign(1);
        for (var wrong : List.of(
                Map.of("anchor", "lunch", "by", "P1D"), Map.of("anchor", "saleOpenAt"), Map.of("anchor", "saleOpenAt", "by", "P1M"),
                Map.of("anchor", "groupRunStartDate", "by", "PT5H"), Map.of("anchor", "saleOpenAt", "to", "soon"),
                Map.of("anchor", "saleOpenAt", "by", "P1D", "groups", List.of("nobody")))) {
            assertThat(program.manager().post("/api/campaigns/" + campaign.id + "/slip", wrong).status()).isEqualTo(422);
        }
        assertThat(program.as("staff").post("/api/campaigns/" + campaign.id + "/slip",
                Map.of("anchor", "saleOpenAt", "by", "P1D")).status()).isEqualTo(403);
    }

    @Test
    void knowsNoActsOfACampaignThatIsNotThere() {
        assertThat(program.manager().get("/api/campaigns/nowhere/acts").status()).isEqualTo(404);
        assertThat(program.manager().post("/api/campaigns/nowhere/acts/none/retry", Map.of()).status()).isEqualTo(404);
    }

    /** The program's own group beside them makes one more. */
    private SteeredCampaign campaign(int groups) {
        return new SteeredCampaign(program, acts, jdbc, groups);
    }

    private static JsonNode slip(SteeredCampaign campaign, Map<String, Object> move) {
        return campaign.post("slip", move);
    }

    private long audited(String action, SteeredCampaign campaign) {
        return jdbc.sql("select count(*) from audit_event where action = ? and campaign = ?")
                .params(action, campaign.id)
                .query(Long.class)
                .single();
    }

    private static Set<Instant> later(Set<Instant> moments, Duration by) {
        return moments.stream().map(moment -> moment.plus(by)).collect(Collectors.toSet());
    }
}
