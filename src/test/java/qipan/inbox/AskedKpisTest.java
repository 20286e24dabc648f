package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedKpisTest {

    private static final Map<String, Object> ANSWERS = Map.of(
            "replies", 12L, "done", true, "refused", false,
            "pools", List.of(Map.of("reach", 100L), Map.of("reach", 250), Map.of("note", "none")));

    @Test
    void takesNumbersAsTheyAreAndCountsTicksAndRows() {
        assertThat(asked("replies=replies, doneCount = done,refusals=refused,poolCount=pools"))
                .isEqualTo(Map.of("replies", 12L, "doneCount", 1, "refusals", 0, "poolCount", 3));
    }

    @Test
    void addsUpAColumnOfAList() {
        assertThat(asked("reach=pools.reach")).isEqualTo(Map.of("reach", 350.0));
    }

    @Test
    void looksAmongTheVariablesForWhatIsNotAskedFor() {
        var variables = Map.<String, Object>of("groupSize", 80, "rows", "[{\"cost\": 2.5}, {\"cost\": 4}]");
        assertThat(AskedKpis.of("members=groupSize,cost=rows.cost", ANSWERS, () -> variables))
                .isEqualTo(Map.of("members", 80, "cost", 6.5));
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        assertThat(asked("nothing=absent,column=replies.reach")).isEmpty();
        assertThat(AskedKpis.of(null, ANSWERS, Map::of)).isEmpty();
    }

    private static Map<String, Object> asked(String wanted) {
        return AskedKpis.of(wanted, ANSWERS, Map::of);
    }
}
