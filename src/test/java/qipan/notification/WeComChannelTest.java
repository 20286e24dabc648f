package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qipan.notification.Channel.Message;
import qipan.notification.Channel.Outcome;
import qipan.wecom.Answer;
import qipan.wecom.WeComMessages;
import qipan.wecom.WeComMessages.Card;

/** A notice as a card of the company's app. */
class WeComChannelTest {

    private static final String LINK = "https://qipan.example.com/inbox/t1";

    private final WeComMessages weCom = mock(WeComMessages.class);
    private final WeComChannel channel = new WeComChannel(weCom);

    @Test
    void reachesWhoSaidWhoTheyAreThere() {
        assertThat(channel.reaches(person("ZhangSan"))).isTrue();
        assertThat(channel.reaches(person(null))).isFalse();
    }

    @Test
    void theCardOpensTheTask() {
        given(weCom.tell(any(), any())).willReturn(new Answer.Done<>("m1"));

        assertThat(channel.send(message(List.of("春季发售 · 云栖里", "截止 03-02 14:00")))).isEqualTo(new Outcome.Sent());

        verify(weCom).tell("ZhangSan", new Card("【起盘】新任务：发话题", "春季发售 · 云栖里\n截止 03-02 14:00", LINK));
    }

    @Test
    void aCardIsNeverWithoutWords() {
        given(weCom.tell(any(), any())).willReturn(new Answer.Done<>("m1"));

        channel.send(message(List.of()));

        verify(weCom).tell("ZhangSan", new Card("【起盘】新任务：发话题", "新任务：发话题", LINK));
    }

    @Test
    void whatWeComSaysDecidesWhetherAnotherTryMayHelp() {
        assertThat(answer(new Answer.TooFast<>("45009 reach max api"))).isEqualTo(new Outcome.TooFast("45009 reach max api"));
        assertThat(answer(new Answer.Unknown<>("HTTP 502"))).isEqualTo(new Outcome.Failed("HTTP 502"));
        assertThat(answer(new Answer.Refused<>("81013"))).isEqualTo(new Outcome.Refused("81013"));
    }

    private Outcome answer(Answer<String> answer) {
        given(weCom.tell(any(), any())).willReturn(answer);
        return channel.send(message(List.of()));
    }

    private static Message message(List<String> details) {
        return new Message(person("ZhangSan"), "安娜", "【起盘】新任务：发话题", "新任务：发话题", details, LINK);
    }

    private static Preferences person(@Nullable String user) {
        return new Preferences("anna", null, Map.of(), new Quiet(LocalTime.NOON, LocalTime.NOON), null).as(user);
    }
}
