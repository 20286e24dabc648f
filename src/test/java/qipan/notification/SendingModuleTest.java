package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.notification.Delivery.State;

/** What leaves the house, and when. On MySQL too: {@link SendingMySqlIT}. */
class SendingModuleTest extends SendingAgain {

    @Autowired
    Digesting digesting;

    @Test
    void aNoticeLeavesWhenItCannotGrowAnyMoreAndOnce() {
        created("t1", "anna");
        created("t2", "anna");
        sweep();
        assertThat(mail.sent).isEmpty();

        later(TOGETHER);
        sweep();
        sweep();

        assertThat(mail.sent).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("【起盘】您有 2 个新任务：发话题");
            assertThat(message.text()).contains("春季发售").endsWith("https://qipan.example.com/notifications");
        });
        assertThat(all()).extracting(Delivery::state, Delivery::attempts).containsExactly(tuple(State.SENT, 1));
    }

    @Test
    void aSingleTaskIsLinkedWithItsGroupAndEnd() {
        created("t1", "anna");
        sendAll();

        assertThat(mail.sent.get(0).text()).isEqualTo("新任务：发话题\n春季发售 · 云栖里\n截止 03-02 14:00\nhttps://qipan.example.com/inbox/t1");
    }

    @Test
    void whatWasReadMeanwhileAndWhoHasNoAddressIsLeftAlone() {
        created("t1", "anna");
        created("t2", "bob");
        notices.read("anna", noticesOf("anna").get(0).id(), now);

        sendAll();

        assertThat(mail.sent).isEmpty();
        assertThat(all()).extracting(Delivery::person, Delivery::state).containsExactly(tuple("anna", State.SKIPPED));
    }

    @Test
    void nothingIsSentInQuietHoursButACrisis() {
        now = Instant.parse("2026-03-02T15:00:00Z");
        created("t1", "anna");
        created("crisis-handling-grading", "t2", "anna");
        sendAll();
        assertThat(mail.sent).singleElement().satisfies(message -> assertThat(message.subject()).startsWith("【起盘】紧急处置"));

        now = Instant.parse("2026-03-03T00:00:00Z");
        sweep();

        assertThat(mail.sent).hasSize(2);
    }

    @Test
    void whoWishesADigestIsToldOnceADayAndNothingWhenAllIsRead() {
        preferences.put(new Preferences("anna", "anna@example.com", Map.of(), quiet(), LocalTime.of(18, 0)), now);
        created("t1", "anna");
        created("daily", "t2", "anna");
        sendAll();
        assertThat(mail.sent).isEmpty();

        now = Instant.parse("2026-03-02T10:00:00Z");
        digesting.sweep();
        digesting.sweep();
        sweep();
        assertThat(mail.sent).singleElement().satisfies(message -> {
            assertThat(message.subject()).isEqualTo("【起盘】今天有 1 条未读通知");
            assertThat(message.text()).contains("03-02 10:00 您有 2 个新任务：发话题（春季发售）");
        });

        notices.readAll("anna", now, now);
        later(Duration.ofDays(1));
        digesting.sweep();
        sweep();
        assertThat(mail.sent).hasSize(1);
    }

    @Test
    void whatOneDoesNotWishIsNotSent() {
        preferences.put(new Preferences("anna", "anna@example.com", Map.of(Topic.TASK, Set.of()), quiet(), null), now);
        created("t1", "anna");

        sendAll();

        assertThat(all()).isEmpty();
        assertThat(noticesOf("anna")).hasSize(1);
    }
}
