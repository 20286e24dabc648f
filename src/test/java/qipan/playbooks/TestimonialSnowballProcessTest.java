package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member's story, from consent to its effect. */
class TestimonialSnowballProcessTest extends PlaybookOnTheEngine {

    private static final String INTERVIEW = "userTask_ts02_interviewMember";

    @BeforeEach
    void prepare() {
        crew.answering(INTERVIEW, "memberId", "m1", "consent", true, "background", "三口之家", "problem", "厨房乱",
                        "solution", "收纳柜", "feeling", "清爽多了", "anonymise", true)
                .answering("userTask_ts05_showStory", "channels", List.of("group"), "perDay", 2);
    }

    @Test
    void tellsAStoryWithConsentAndCountsWhatItBrought() {
        driver.delegates().when("caseEffect", step -> {
            step.setVariable("views", 320d);
            step.setVariable("orders", 4d);
        });
        var figures = Recorded.by(driver, "recordKpi");
        var told = given();
        crew.play(told);

        assertThat(story.ending(told)).contains("endEvent_ts07_storyStored");
        assertThat(story.passed()).contains("ca01", "ca04", "ts05").doesNotContain("ts02x", "ts04x");
        assertThat(figures.number("storyCount")).isEqualTo(1);
        assertThat(figures.number("storyReads")).isEqualTo(320);
        assertThat(figures.number("storyOrders")).isEqualTo(4);
    }

    @Test
    void refusesAStoryWithoutConsent() {
        var told = given();
        driver.complete(told, INTERVIEW, "memberId", "m1", "consent", false);

        assertThat(story.ending(told)).contains("endEvent_ts02x_consentRefused");
        assertThat(story.passed()).doesNotContain("ts03", "ts04", "ts05");
    }

    @Test
    void takesSilenceForNoConsent() {
        var told = given();
        driver.complete(told, INTERVIEW, "memberId", "m1");

        assertThat(story.ending(told)).contains("endEvent_ts02x_consentRefused");
    }

    @Test
    void beginsWhenACaseIsFoundEvenWithoutAMember() {
        driver.engine().getRuntimeService().createMessageCorrelation("MSG_CASE_FOUND").processInstanceBusinessKey("spring")
                .setVariable("source", "checkin-challenge").correlateAll();
        var found = driver.engine().getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey("testimonial-snowball").singleResult();

        assertThat(driver.openElements(found)).containsExactly(INTERVIEW);
    }

    @Test
    void isNotShownWhenTheContentIsRejected() {
        var told = given();
        crew.answering("userTask_ca04_approveContent", "contentDecision", "reject").play(told);

        assertThat(story.ending(told)).contains("endEvent_ts04x_storyRejected");
        assertThat(story.passed()).doesNotContain("ts05");
    }

    @Test
    void isNotShownWhenComplianceRejectsIt() {
        driver.delegates().when("checkWords", step -> step.setVariable("wordHitCount", 1));
        var told = given();
        crew.answering("userTask_ca05_checkCompliance", "complianceDecision", "reject").play(told);

        assertThat(story.ending(told)).contains("endEvent_ts04x_storyRejected");
        assertThat(story.passed()).contains("ca05x").doesNotContain("ts05");
    }

    @Test
    void isShownWhenComplianceHasItReworkedFirst() {
        driver.delegates().when("checkWords", step -> step.setVariable("wordHitCount", 1));
        var told = given();
        crew.answering("userTask_ca05_checkCompliance", "complianceDecision", "revise")
                .answering("userTask_ca05_checkCompliance", "complianceDecision", "approve")
                .answering("userTask_ca01r_reworkScript", "contentType", "value", "text", "改好的案例").play(told);

        assertThat(story.ending(told)).contains("endEvent_ts07_storyStored");
        assertThat(story.valuesOf("storyText")).endsWith("改好的案例");
    }

    private ProcessInstance given() {
        return driver.start("testimonial-snowball", "spring", Map.of("memberId", "m1", "source", "回访"));
    }
}
