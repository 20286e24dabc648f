package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivityTriggerDecisionTest {

    private final DecisionTable triggers = DecisionTable.named("activity-trigger");
    private final DecisionTable margin = DecisionTable.named("activity-margin");

    @ParameterizedTest(name = "gap {0}, drop {1}, stock {2}, segment {3}, topic {4}, festival {5} -> {6}")
    @CsvSource(nullValues = "-", value = {
        "1, 0,    0,  0,   -, -,  plan,     会员日",
        "0, 15,   0,  0,   -, -,  data,     清仓",
        "0, 14.9, 91, 0,   -, -,  data,     清仓",
        "0, 0,    0,  100, -, -,  portrait, 人群",
        "0, 0,    0,  0,   3, -,  hotspot,  快闪",
        "0, 0,    0,  0,   -, 15, festival, 礼盒"
    })
    void suggestsByEachTrigger(double gap, double drop, double stock, double segment, @Nullable Double topic,
            @Nullable Double festival, String trigger, String type) {
        assertThat(rows(gap, drop, stock, segment, topic, festival)).singleElement().satisfies(row -> {
            assertThat(row).containsEntry("trigger", trigger);
            assertThat(row.get("suggestedType").toString()).contains(type);
        });
    }

    @Test
    void suggestsNothingJustBelowEveryThreshold() {
        assertThat(rows(0, 14.9, 90, 99, 4d, 16d)).isEmpty();
    }

    @Test
    void suggestsOnceForEachTriggerThatApplies() {
        assertThat(rows(10, 20, 120, 500, 0d, 0d)).extracting(row -> row.get("trigger"))
                .containsExactlyInAnyOrder("plan", "data", "portrait", "hotspot", "festival");
    }

    @ParameterizedTest(name = "margin {0}: low {1}")
    @CsvSource({"19.99, true", "20, false", "35, false"})
    void findsMarginsBelowTheFloor(double marginPct, boolean low) {
        assertThat(margin.row("marginPct", marginPct, "minMarginPct", 20d)).containsEntry("lowMargin", low);
    }

    private java.util.List<java.util.Map<String, Object>> rows(double gap, double drop, double stock, double segment,
            @Nullable Double topic, @Nullable Double festival) {
        return triggers.rows("targetGap", gap, "repurchaseDropPct", drop, "stockDays", stock, "segmentSize", segment,
                "hotTopicAgeDays", topic, "festivalInDays", festival);
    }
}
