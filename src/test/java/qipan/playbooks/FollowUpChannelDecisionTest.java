package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpChannelDecisionTest {

    private final DecisionTable channel = DecisionTable.named("follow-up-channel");

    @ParameterizedTest(name = "rule {0}: {1}, {2}, {3} -> {4}")
    @CsvSource(nullValues = "-", value = {
        " 1, do-not-disturb,    price,        sale,    none,                    -,                 -,    0",
        " 2, remind-me,         none,         sale,    private-chat,            SCR_REMIND_OPEN,   0,    2",
        " 3, deposit-paid,      money,        sale,    private-chat,            SCR_BALANCE,       10,   3",
        " 4, want-but-hesitate, no-time,      sale,    private-chat,            SCR_NO_TIME,       10,   2",
        " 5, want-but-hesitate, cannot-learn, closing, private-chat,            SCR_COMPANION,     10,   2",
        " 6, want-but-hesitate, price,        sale,    private-chat,            SCR_ANCHOR_BUNDLE, 15,   2",
        " 7, want-but-hesitate, effect,       sale,    private-chat,            SCR_CASE,          15,   2",
        " 8, want-but-hesitate, after-sales,  sale,    private-chat,            SCR_GUARANTEE,     15,   2",
        " 9, considering,       money,        sale,    private-chat,            SCR_LIMIT_TIME,    30,   2",
        "10, doubting,          trust,        sale,    private-chat,            SCR_OTHER_CASE,    30,   2",
        "11, carted-unpaid,     none,         sale,    private-chat,            SCR_UNPAID,        15,   2",
        "12, viewed-no-reply,   none,         closing, private-chat then phone, SCR_LAST_CHANCE,   60,   2",
        "13, high-intent,       none,         closing, phone,                   SCR_CALL,          1440, 1",
        "14, vip,               none,         sale,    phone,                   SCR_VIP,           30,   2",
        "15, silent,            none,         sale,    group-only,              SCR_GROUP,         -,    0",
        "16, want-but-hesitate, family,       sale,    private-chat,            SCR_BY_CONCERN,    20,   2",
        "17, remind-me,         none,         closing, private-chat,            SCR_LAST_CHANCE,   0,    1",
        "18, high-intent,       none,         sale,    private-chat,            SCR_GENERIC,       60,   1"
    })
    void choosesHowToReachAMember(
            int rule, String tag, String concern, String phase, String expected, @Nullable String script,
            @Nullable Integer delay, int attempts) {
        var answer = channel.row("tag", tag, "concern", concern, "lastContactHours", 24, "phase", phase);

        assertThat(answer).containsEntry("channel", expected).containsEntry("scriptId", script);
        assertThat(answer.get("delayMin")).satisfies(minutes -> assertThat(whole(minutes)).isEqualTo(delay));
        assertThat(whole(answer.get("attemptMax"))).isEqualTo(attempts);
    }

    private static @Nullable Integer whole(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }
}
