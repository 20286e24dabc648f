package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A main IP's persona: approved as true, reviewed month by month, retired. */
class IpPersonaProcessTest extends PlaybookOnTheEngine {

    private static final String REVIEW = "userTask_ip05_reviewMonth";
    private static final String APPROVE = "userTask_ip03_approvePersona";

    private Recorded figures;

    @BeforeEach
    void prepare() {
        figures = Recorded.by(driver, "recordKpi");
    }

    @Test
    void goesLiveAndIsReviewedEachMonthUntilItIsRetired() {
        var persona = written();
        crew.answering(REVIEW, month(4, 120, 20, 15, "continue")).answering(REVIEW, month(3, 130, 20, 10, "retire")).play(persona);

        assertThat(story.ending(persona)).contains("endEvent_ip06_personaRetired");
        assertThat(story.times("ip05")).isEqualTo(2);
        assertThat(figures.texts("trustScore")).containsExactly("4", "3");
        assertThat(figures.texts("ipFriends")).containsExactly("120", "130");
        assertThat(figures.number("contentOnTimeRate")).isEqualTo(50);
        assertThat(driver.delegates().calls()).containsSubsequence("notifyRole", "recordKpi", "notifyRole");
    }

    @Test
    void isReworkedUntilTheCommunityLeadApproves() {
        var persona = written();
        crew.answering(APPROVE, "ipDecision", "revise").answering(APPROVE, "ipDecision", "approve")
                .answering(REVIEW, month(4, 1, 0, 0, "retire")).play(persona);

        assertThat(story.times("ip03r")).isEqualTo(1);
        assertThat(story.times("ip02")).isEqualTo(1);
        assertThat(figures.number("contentOnTimeRate")).isZero();
    }

    @Test
    void neverGoesLiveWhenRejected() {
        var persona = written();
        crew.answering(APPROVE, "ipDecision", "reject").play(persona);

        assertThat(story.ending(persona)).contains("endEvent_ip03x_personaRejected");
        assertThat(driver.delegates().calls()).doesNotContain("notifyRole");
    }

    @Test
    void endsAfterTwentyFourMonthsAtTheLatest() {
        var persona = written();
        crew.answering(REVIEW, month(4, 1, 10, 12, "continue")).play(persona);

        assertThat(story.times("ip05")).isEqualTo(24);
        assertThat(figures.number("contentOnTimeRate")).isEqualTo(100);
    }

    private static Object[] month(int trust, int friends, int planned, int onTime, String next) {
        return new Object[] {"trust", trust, "friends", friends, "planned", planned, "onTime", onTime, "next", next};
    }

    private ProcessInstance written() {
        var persona = driver.start("ip-persona-building", "spring", Map.of("nickname", "阿宁", "trait", "细心", "story", "十年装修监理",
                "pursuit", "住得舒心", "userView", "先问需求", "detail", "随手拍", "repeat", "周三答疑", "communityValue", "少踩坑"));
        driver.runAsync(persona);
        return persona;
    }
}
