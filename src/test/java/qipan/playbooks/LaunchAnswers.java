package qipan.playbooks;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Believable answers to the steps of a launch, where the way through depends on them. */
final class LaunchAnswers {

    static final Map<String, Object> BRIEF = Map.ofEntries(
            Map.entry("initiator", "lin"),
            Map.entry("campaignName", "春季发售"),
            Map.entry("productIds", "SKU1,SKU2"),
            Map.entry("goalType", "sales"),
            Map.entry("targetGmv", 100000d),
            Map.entry("targetOrders", 100L),
            Map.entry("campaignStartDate", "2026-03-02"),
            Map.entry("plannedGroupCount", 2L),
            Map.entry("avgGroupSize", 120L),
            Map.entry("fulfilmentMode", "both"),
            Map.entry("budget", 20000d),
            Map.entry("reasonToSell", "帮果农卖掉这一季的橙子"));

    private LaunchAnswers() {}

    static Crew prepare(Crew crew) {
        return crew
                .answering("userTask_ur05_splitPools", "pools",
                        List.of(Map.of("channel", "moments", "estReach", 50000, "unitCost", 2)))
                .answering("userTask_pb05_fillNodes", "ganttRows", ganttRows())
                .answering("userTask_od01_assignRoles", "products", products())
                .answering("userTask_lp08_checkConversion", "leadRate", 8d);
    }

    static Crew finish(Crew crew) {
        return crew.answering("userTask_lc26_approveCloseOut", "finalGmv", 120000d, "finalCost", 20000d);
    }

    private static List<Map<String, Object>> ganttRows() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(i -> Map.<String, Object>of(
                        "nodeCode", "N" + i, "name", "节点" + i, "owner", "wang", "action", "发布", "script", "话术",
                        "channel", "moments", "startAt", "2026-03-03T09:00:00+08:00", "deadline",
                        "2026-03-04T18:00:00+08:00"))
                .toList();
    }

    private static List<Map<String, Object>> products() {
        return List.of(
                Map.of("sku", "SKU1", "role", "hot", "listPrice", 100, "costPrice", 80),
                Map.of("sku", "SKU2", "role", "profit", "listPrice", 300, "costPrice", 120));
    }
}
