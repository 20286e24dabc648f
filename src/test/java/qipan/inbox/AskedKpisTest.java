package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AskedKpisTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant CAME = NOW.minus(Duration.ofMinutes(5));
    private static final Map<String, Object> ANSWERS = Map.of(
            "replies", 12L, "result", "yes", "done", true, "refused", false,
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
    void countsTheDifferentValuesOfAColumn() {
        var rows = List.of(Map.of("estate", "East"), Map.of("estate", "West"), Map.of("estate", "East"), Map.of("note", ""));
        assertThat(new AskedKpis(Map.of("rows", rows), Map::of, CAME, null, NOW).of("estates=rows#estate,none=absent#estate"))
                .isEqualTo(Map.of("estates", 2L));
    }

    @Test
    void countsOnlyWhenEachConditionHolds() {
        assertThat(asked("a=replies&result:yes,b=replies&result:no,c=result:yes&done:true&refused:true,d=replies&result:!no"))
                .isEqualTo(Map.of("a", 12L, "b", 0, "c", 0, "d", 12L));
    }

    @Test
    void takesAnUnknownConditionForNotThat() {
        assertThat(asked("redone=replies&absent:revise,first=replies&absent:!revise,unknown=absent&result:no"))
                .isEqualTo(Map.of("redone", 0, "first", 12L));
    }

    @Test
    void looksAmongTheVariablesForWhatIsNotAskedFor() {
        var variables = Map.<String, Object>of("groupSize", 80, "rows", "[{\"cost\": 2.5}, {\"cost\": 4}]");
        assertThat(new AskedKpis(ANSWERS, () -> variables, CAME, null, NOW).of("members=groupSize,cost=rows.cost"))
                .isEqualTo(Map.of("members", 80, "cost", 6.5));
    }

    @Test
    void countsWhatIsDoneAndWhichAnswerWasGiven() {
        assertThat(asked("calls=1,reached=result:yes,missed=result:no,talked=result:!no"))
                .isEqualTo(Map.of("calls", 1L, "reached", 1, "missed", 0, "talked", 1));
    }

    @Test
    void tellsHowLongAgoAMomentWasAndWhetherTheStepIsLate() {
        var variables = Map.<String, Object>of("detectedAt", Date.from(NOW.minus(Duration.ofMinutes(90))), "askedAt", "2026-03-01T12:00:00Z");
        assertThat(new AskedKpis(Map.of(), () -> variables, CAME, NOW.plusSeconds(1), NOW)
                        .of("min=detectedAt@minutes,h=detectedAt@hours,d=askedAt@days,own=@minutes,late=@late"))
                .isEqualTo(Map.of("min", 90.0, "h", 1.5, "d", 1.0, "own", 5.0, "late", 0));
        assertThat(asked("late=@late")).isEqualTo(Map.of("late", 1));
    }

    @Test
    void leavesOutWhatNobodyKnows() {
        assertThat(asked("nothing=absent,column=replies.reach,is=absent:x,ago=absent@hours")).isEmpty();
        assertThat(new AskedKpis(ANSWERS, Map::of, CAME, null, NOW).of(null)).isEmpty();
    }

    private static Map<String, Object> asked(String wanted) {
        return new AskedKpis(ANSWERS, Map::of, CAME, NOW.minusSeconds(1), NOW).of(wanted);
    }
}
