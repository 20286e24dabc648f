package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What a long-term group posts in a week: filled, approved, changed, or the defaults of the themes. */
class LongTermContentProcessTest extends PlaybookOnTheEngine {

    private static final String FILL = "userTask_lg03_fillWeek";
    private static final String WRITE = "userTask_ca01_writeScript";

    @Test
    void takesTheDefaultsWhenNobodyFillsTheWeek() {
        var content = content();
        driver.fireTimer(content, "event_lg03t_fillingOver");
        driver.runAsync(content);

        assertThat(story.ending(content)).contains("endEvent_lg04z_contentFixed");
        assertThat(driver.delegates().calls()).containsExactly("notifyRole");
        assertThat(last("weekItems")).contains("优惠券、礼品或红包");
    }

    @Test
    void takesTheDefaultsWhenTheContentIsRejected() {
        crew.answering(FILL, "weekItems", List.of(Map.of("weekday", "MON", "evening", "骗人的话")))
                .answering("userTask_ca04_approveContent", "contentDecision", "reject");
        var content = content();
        crew.play(content);

        assertThat(story.passed()).contains("lg04d").doesNotContain("lg04u");
        assertThat(last("weekItems")).contains("优惠券、礼品或红包").doesNotContain("骗人的话");
    }

    @Test
    void bringsTheWeekInLineWithATextChangedDuringApproval() {
        crew.answering(FILL, "weekItems", List.of(Map.of("weekday", "MON", "evening", "初稿")))
                .answering(WRITE, "contentType", "topic", "text", "定稿").answering("userTask_lg04u_updateWeek",
                        "weekItems", List.of(Map.of("weekday", "MON", "evening", "定稿")));
        var content = content();
        crew.playTo(content, "userTask_lg04u_updateWeek").play(content);

        assertThat(story.ending(content)).contains("endEvent_lg04z_contentFixed");
        assertThat(last("weekItems")).contains("定稿");
    }

    @Test
    void asksNobodyAgainWhenTheTextStayedAsItWas() {
        crew.answering(FILL, "weekItems", List.of(Map.of("weekday", "MON", "morning", "早", "evening", "晚")))
                .answering(WRITE, "contentType", "topic", "text", "早\n晚");
        crew.play(content());

        assertThat(story.passed()).doesNotContain("lg04u", "lg04d");
    }

    private ProcessInstance content() {
        var content = driver.start("longterm-group-weekly-content", "spring/G001",
                Map.of("groupId", "G001", "groupRunStartDate", "2030-03-04"));
        driver.runAsync(content);
        return content;
    }

    private String last(String variable) {
        return story.valuesOf(variable).stream().reduce((first, second) -> second).orElseThrow().toString();
    }
}
