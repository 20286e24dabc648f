package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.KnownTasks.LastAct;
import qipan.inbox.TaskHandedOn;
import qipan.inbox.TaskHandedUp;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.Page;

/** What people are told of tasks in the program, and what not. On MySQL too: {@link GatheringMySqlIT}. */
class GatheringModuleTest extends NoticesOfWords {

    @Autowired
    Cleaning cleaning;

    @Test
    void theTasksOfAWaveAreOneNoticeThatGrowsForSomeMinutes() {
        IntStream.range(0, 20).forEach(number -> created("t" + number, "anna"));
        assertThat(noticesOf("anna")).singleElement().satisfies(notice -> {
            assertThat(notice.pieces()).isEqualTo(20);
            assertThat(wording.title(notice, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("您有 20 个新任务：发话题");
            assertThat(wording.title(notice, null, Locale.ENGLISH)).isEqualTo("You have 20 new tasks: Post the topic");
        });

        later(TOGETHER.minusSeconds(1));
        created("u1", "anna");
        assertThat(noticesOf("anna")).extracting(Notice::pieces).containsExactly(21);

        later(Duration.ofSeconds(1));
        created("u2", "anna");
        assertThat(noticesOf("anna")).extracting(Notice::pieces).containsExactly(1, 21);
    }

    @Test
    void aNoticeThatWasReadDoesNotGrow() {
        created("t1", "anna");
        notices.read("anna", noticesOf("anna").get(0).id(), now);

        created("t2", "anna");

        assertThat(noticesOf("anna")).hasSize(2);
        assertThat(notices.unread("anna")).isEqualTo(1);
    }

    @Test
    void nobodyHearsOfWhatOneDoesOneself() {
        given(actor.get()).willReturn(new Actor("anna", null, Set.of(Role.STAFF), null));
        created("t1", "anna");
        listening.on(new TaskHandedOn("t2", KEY, null, "anna", now));
        created("t3", "bob");

        assertThat(noticesOf("anna")).isEmpty();
        assertThat(noticesOf("bob")).hasSize(1);
    }

    @Test
    void saysWhoBroughtATaskAndWhatWasSaid() {
        handed("t1", "transfer", "安娜：请假");
        handed("t2", "delegate", "安娜");
        handed("t3", "resolve", "可以发");
        handed("t4", "return", "缺少报价");
        handed("t5", "hand-up", "宝拉 → 安娜：超时上交上级");

        assertThat(noticesOf("anna")).extracting(Notice::kind, Notice::actor, Notice::words).containsExactlyInAnyOrder(
                tuple(Kind.HANDED, "bob", "请假"), tuple(Kind.LENT, "bob", null), tuple(Kind.GIVEN_BACK, "bob", "可以发"),
                tuple(Kind.SENT_BACK, "bob", "缺少报价"), tuple(Kind.RAISED, "bob", "宝拉 → 安娜：超时上交上级"));
    }

    @Test
    void whoHadATaskHearsThatItWentUp() {
        open.put("t1", task("daily", "t1", "carl"));
        listening.on(new TaskHandedUp("t1", KEY, List.of("anna"), "carl", now));

        assertThat(noticesOf("anna")).extracting(Notice::kind, Notice::task).containsExactly(tuple(Kind.HANDED_UP, "t1"));
        assertThat(noticesOf("carl")).isEmpty();
    }

    @Test
    void whoeverStandsInHearsOfNewTasksToo() {
        given(substitutes.inPlaceOf(eq("anna"), any())).willReturn(List.of("sue"));
        created("t1", "anna");
        created("t2", "anna");

        assertThat(noticesOf("sue")).extracting(Notice::kind, Notice::pieces).containsExactly(tuple(Kind.NEW, 2));
        assertThat(noticesOf("anna")).hasSize(1);
    }

    @Test
    void butNotOfWhatTheyBroughtAboutThemselves() {
        given(substitutes.inPlaceOf(eq("anna"), any())).willReturn(List.of("sue"));
        given(actor.get()).willReturn(new Actor("sue", null, Set.of(Role.STAFF), null));
        created("t1", "anna");

        assertThat(noticesOf("sue")).isEmpty();
        assertThat(noticesOf("anna")).hasSize(1);
    }

    @Test
    void whatWasDoneBeforeDoesNotSayHowItCameNow() {
        acts.put("t1", new LastAct(now.minusSeconds(60), "bob", "transfer", "安娜"));
        created("t1", "anna");

        assertThat(noticesOf("anna")).extracting(Notice::kind).containsExactly(Kind.NEW);
    }

    @Test
    void whatIsOverOrInOtherHandsByNowIsNotToldNorIsWhoHasLeft() {
        created("t1", "anna");
        open.remove("t1");
        created("t2", "anna");
        open.put("t2", task("daily", "t2", "bob"));
        created("t3", "gone");

        assertThat(noticesOf("anna")).isEmpty();
        assertThat(noticesOf("gone")).isEmpty();
        assertThat(news.oldest(10)).isEmpty();
    }

    @Test
    void tasksThatARoleMayTakeAreTheListsMatterButForACrisis() {
        given(people.people(KEY, List.of("main_ip"))).willReturn(List.of("anna", "bob"));
        created("daily", "t1", null, "main_ip");
        created("crisis-handling-grading", "t2", null, "main_ip");

        assertThat(noticesOf("anna")).extracting(Notice::kind, Notice::task).containsExactly(tuple(Kind.CRISIS, "t2"));
        assertThat(noticesOf("bob")).hasSize(1);
    }

    @Test
    void pagesAreReadOneAfterTheOther() {
        IntStream.range(0, 5).forEach(number -> {
            created("t" + number, "anna");
            gathering.sweep();
            later(TOGETHER.plusSeconds(1));
        });

        var first = notices.page("anna", false, 3, null);
        Page<Notice> second = notices.page("anna", false, 3, first.next());

        assertThat(first.items()).extracting(Notice::task).containsExactly("t4", "t3", "t2");
        assertThat(second.items()).extracting(Notice::task).containsExactly("t1", "t0");
        assertThat(second.next()).isNull();
    }

    @Test
    void allThatWasThereIsReadAtOnceAndNothingOfOthers() {
        created("t1", "anna");
        created("t2", "bob");
        gathering.sweep();
        later(TOGETHER);
        created("t3", "anna");
        gathering.sweep();

        notices.readAll("anna", NOW, now);

        assertThat(notices.unread("anna")).isEqualTo(1);
        assertThat(notices.unread("bob")).isEqualTo(1);
        assertThat(notices.read("anna", notices.page("bob", true, 1, null).items().get(0).id(), now)).isFalse();
    }

    @Test
    void whatIsOldGoesWithItsDeliveries() {
        hasMail("anna");
        created("t1", "anna");
        gathering.sweep();
        assertThat(all()).hasSize(1);
        later(Duration.ofDays(91));

        cleaning.sweep();

        assertThat(notices.page("anna", false, 10, null).items()).isEmpty();
        assertThat(all()).isEmpty();
    }

    private void handed(String id, String act, String words) {
        open.put(id, task("daily", id, "anna"));
        acts.put(id, new LastAct(now, "bob", act, words));
        listening.on(new TaskHandedOn(id, KEY, "bob", "anna", now));
    }
}
