package qipan.playbooks;

import java.util.List;
import java.util.Map;
import qipan.engine.Models;
import qipan.testing.ProcessDriver;

/** People of a rollout who answer what the plainest answers would not get right. */
final class RolloutAnswers {

    static final Map<String, Object> STARTED = Map.of("model", "B", "brand", "云朵", "sponsor", "chen",
            "programmeStartDate", "2030-01-01", "budget", 100000.0, "goal9m", 900000.0, "concentrate", true);

    private RolloutAnswers() {}

    static Crew crew(ProcessDriver driver, Models models) {
        return new Crew(driver, models)
                .answering("userTask_pr02_checkPitfalls", "topLeader", true, "productSystem", true, "knowHow", true,
                        "ownDomain", true, "topArchitecture", true)
                .answering("userTask_pr03_buildTeam", "team",
                        team("project_lead", "content_editor", "activity_operator", "wechat_sales", "trainer"))
                .answering("userTask_cs01p_planImport", "channels", List.of("orders"), "target", 100, "incentive", "试用装",
                        "consentBasis", "下单时勾选同意")
                .answering("userTask_cs02_importFriends", "reached", 100, "added", 30, "cost", 60.0)
                .answering("userTask_pr09_planOperation", "operations", List.of("koc-cultivation"), "kocNominees", List.of(
                        nominee("nina"), nominee("omar")));
    }

    static List<Map<String, Object>> team(String... roles) {
        return java.util.Arrays.stream(roles).map(role -> Map.<String, Object>of("role", role, "user", "wang", "fte", 1)).toList();
    }

    private static Map<String, Object> nominee(String member) {
        return Map.of("memberId", member, "layer", "seed", "source", "buyer", "traits", List.of("pain-fit", "circle"), "reach", 80);
    }
}
