package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import qipan.shared.Refusal;
import qipan.shared.Refusal.Kind;
import qipan.shared.Violation;
import qipan.wecom.FakeWeCom.Asked;
import qipan.wecom.Send.State;

/** What people may do about mass sends, and how they are cut. */
class SendingPostsModuleTest extends WeComModule {

    @Test
    void oneMassSendAnOwnerForTheGroupsOfSeveralTasks() {
        var first = task("a");
        var second = task("b");
        var third = task("c", "bob", "wr-c");

        sending.send(first, " 早上好 ", List.of(second, third), null);
        assertThat(weCom.created).isEmpty();
        assertThat(states()).containsOnly(GroupState.WAITING);
        creating.sweep();

        assertThat(weCom.created).containsExactlyInAnyOrder(
                new Asked("ZhangSan", List.of("wr-a", "wr-b"), "早上好", List.of()), new Asked("LiSi", List.of("wr-c"), "早上好", List.of()));
        verify(steps).act(eq(Set.of(first, second, third)), eq("wecomSend"), eq("早上好"), eq(Map.of()), any());
        verify(ledger).told(eq(CAMPAIGN), eq(Map.of("a", "waiting", "b", "waiting")), any());
        verify(ledger).told(eq(CAMPAIGN), eq(Map.of("a", "unsent", "b", "unsent")), any());
    }

    @Test
    void moreThanTwoThousandGroupsOfAnOwnerAreSeveralCalls() {
        made(taskOfCampaign(4_001, "anna"));

        assertThat(weCom.created).extracting(asked -> asked.chats().size()).containsExactlyInAnyOrder(2_000, 2_000, 1);
        assertThat(weCom.created.stream().flatMap(asked -> asked.chats().stream())).doesNotHaveDuplicates();
    }

    @Test
    void theSamePostGoesOutOnce() {
        var task = task("a");
        sending.send(task, "早上好", null, null);

        refused(Kind.CONFLICT, "wecom.alreadySent", () -> sending.send(task, "早上好呀", null, null));
    }

    @Test
    void groupsThatCannotBeReachedAreLeftOutAndNoneIsRefused() {
        var noChat = task("a", "anna", null);
        var noOwner = task("b", null, "wr-b");
        var noUser = task("c", "carl", "wr-c");
        assertThatThrownBy(() -> sending.send(noChat, "早", List.of(noOwner, noUser), null)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
            assertThat(refusal.messageKey()).isEqualTo("wecom.noGroup");
            assertThat(refusal.violations()).extracting(Violation::element, Violation::rule)
                    .containsExactly(tuple("a", "noChat"), tuple("b", "noOwner"), tuple("c", "noUser"));
        });

        sending.send(task("d"), "早", List.of(noChat), null);

        assertThat(groups.of(only().id())).extracting(SendGroup::code).containsExactly("d");
    }

    @Test
    void refusesWithoutWeComWithoutWordsAndTooMuchAtOnce() {
        var task = task("a");
        var closed = new SendingPosts(new WeCom(null), steps, null, sends, groups, null, null, null, clock);

        refused(Kind.INVALID, "wecom.notConfigured", () -> closed.send(task, "早", null, null));
        refused(Kind.INVALID, "wecom.text.empty", () -> sending.send(task, null, null, null));
        refused(Kind.INVALID, "wecom.text.blank", () -> sending.send(task, "欢迎来到{群名}", null, null));
        refused(Kind.MALFORMED, "wecom.tooManyTasks", () -> sending.send(task, "早", IntStream.range(0, 200).mapToObj(String::valueOf).toList(), null));
        assertThat(all()).isEmpty();
    }

    @Test
    void remindsThreeTimesIn24Hours() {
        var task = task("a");
        var send = made(task);
        for (var time = 0; time < 3; time++) {
            sending.remind(task, send.id());
            reminding.sweep();
            later(Duration.ofHours(1));
        }
        assertThat(weCom.reminded).containsExactly("msg1", "msg1", "msg1");

        assertThatThrownBy(() -> sending.remind(task, send.id())).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo("wecom.remind.tooOften");
            assertThat(refusal.args()).containsExactly(3, "03-03 10:00");
        });
        later(Duration.ofHours(21));
        sending.remind(task, send.id());
        reminding.sweep();
        assertThat(weCom.reminded).hasSize(4);
    }

    @Test
    void aReminderWaitsWhileWeComIsToldTooMuchAndARefusedOneDoesNotCount() {
        var task = task("a");
        var send = made(task);
        weCom.answers.addAll(List.of(new Answer.TooFast<>("45009"), new Answer.Refused<>("41094 reminded too often")));
        sending.remind(task, send.id());
        reminding.sweep();
        reminding.sweep();
        assertThat(weCom.reminded).hasSize(1);

        later(Duration.ofMinutes(1));
        reminding.sweep();

        assertThat(weCom.reminded).hasSize(2);
        assertThat(jdbc.sql("select state, error from wecom_reminder").query().singleRow())
                .containsEntry("state", "failed").containsEntry("error", "41094 reminded too often");
        for (var time = 0; time < 3; time++) {
            sending.remind(task, send.id());
        }
    }

    @Test
    void remindsOfNothingThatIsNotThereOrDone() {
        var task = task("a");
        var other = task("b");
        sending.send(task, "早", null, null);
        refused(Kind.CONFLICT, "wecom.remind.nothing", () -> sending.remind(task, only().id()));
        creating.sweep();
        refused(Kind.NOT_FOUND, "wecom.unknownSend", () -> sending.remind(other, only().id()));
        refused(Kind.NOT_FOUND, "wecom.unknownSend", () -> sending.remind(task, "nothing"));
    }

    @Test
    void givesUpWhatWeComHasNotBeenTold() {
        var task = task("a");
        sending.send(task, "早上号", null, null);

        sending.drop(task, only().id());
        creating.sweep();

        assertThat(weCom.created).isEmpty();
        assertThat(only().state()).isEqualTo(State.FAILED);
        sending.send(task, "早上好", null, null);
        creating.sweep();
        assertThat(weCom.created).hasSize(1);
        refused(Kind.CONFLICT, "wecom.drop.tooLate", () -> sending.drop(task, weComs().id()));
    }

    private Send weComs() {
        return all().stream().filter(send -> send.state() == State.CREATED).findFirst().orElseThrow();
    }

    private static void refused(Kind kind, String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(kind);
        });
    }
}
