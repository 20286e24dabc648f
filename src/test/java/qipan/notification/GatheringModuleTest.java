package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.RoleNotified;
import qipan.inbox.KnownTasks.LastAct;
import qipan.inbox.TaskCopied;
import qipan.inbox.TaskHandedOn;
import qipan.inbox.TaskHandedUp;
import qipan.inbox.TaskMentioned;
import qipan.inbox.TaskUrged;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.Page;

/** What people are told in the program, and what not. */
class GatheringModuleTest extends NotificationModule {

    @Autowired
    Wording wording;

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

    private void handed(String id, String act, String words) {
        open.put(id, task("daily", id, "anna"));
        acts.put(id, new LastAct(now, "bob", act, words));
        listening.on(new TaskHandedOn(id, KEY, "bob", "anna", now));
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
    void whoeverHasATaskHearsThatSomebodyWaitsForIt() {
        open.put("t1", task("daily", "t1", "anna"));
        listening.on(new TaskUrged("t1", "bob", List.of("anna"), "今晚要用", now));

        assertThat(noticesOf("anna")).extracting(Notice::kind, Notice::actor, Notice::words).containsExactly(tuple(Kind.URGED, "bob", "今晚要用"));
    }

    @Test
    void whoIsNamedInACommentHearsOfItThoughTheTaskIsDoneByThen() {
        done.put("t1", task("daily", "t1", "anna"));
        listening.on(new TaskMentioned("t1", "bob", List.of("anna"), "@安娜 图在素材库", now));

        assertThat(noticesOf("anna")).singleElement().satisfies(notice -> {
            assertThat(notice).extracting(Notice::kind, Notice::actor, Notice::words).containsExactly(Kind.MENTIONED, "bob", "@安娜 图在素材库");
            assertThat(wording.title(notice, "鲍勃", Locale.SIMPLIFIED_CHINESE)).isEqualTo("鲍勃 提到了您：发话题");
            assertThat(wording.title(notice, "Bob", Locale.ENGLISH)).isEqualTo("Bob mentioned you: Post the topic");
        });
    }

    @Test
    void whatIsSaidAboutOneTaskIsToldTogetherAndLeadsThere() {
        List.of("t1", "t2").forEach(id -> open.put(id, task("daily", id, "anna")));
        List.of("t1", "t1", "t2").forEach(id -> listening.on(new TaskMentioned(id, "bob", List.of("anna"), "@安娜", now)));

        assertThat(noticesOf("anna")).extracting(Notice::task, Notice::pieces).containsExactlyInAnyOrder(tuple("t1", 2), tuple("t2", 1));
        assertThat(noticesOf("anna")).allSatisfy(notice ->
                assertThat(wording.message(notice, preferences.of("anna"), "安娜").text()).endsWith("/inbox/" + notice.task()));
    }

    @Test
    void theCopiesOfAWaveAreOneNotice() {
        IntStream.range(0, 20).forEach(number -> {
            done.put("t" + number, task("daily", "t" + number, "bob"));
            listening.on(new TaskCopied("t" + number, "host" + number, List.of("anna"), "", now));
        });

        assertThat(noticesOf("anna")).singleElement().satisfies(notice ->
                assertThat(wording.title(notice, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("抄送给您 20 个任务：发话题"));
    }

    @Test
    void wordsGoByMailAndToRobotsOnlyForWhoWishesSo() {
        hasMail("anna");
        open.put("t1", task("daily", "t1", "bob"));
        listening.on(new TaskCopied("t1", "bob", List.of("anna"), "供参考", now));
        noticesOf("anna");
        assertThat(all()).extracting(Delivery::channel, Delivery::kind).containsExactly(tuple("mail", Kind.COPIED));

        preferences.put(new Preferences("bob", "bob@example.com", Map.of(Topic.WORD, Set.of()), quiet(), null).rungBy(Map.of("team", "LiSi")), now);
        assertThat(preferences.of("bob").mentions()).containsExactly(Map.entry("team", "LiSi"));
        listening.on(new TaskMentioned("t1", "anna", List.of("bob"), "@鲍勃", now));

        assertThat(noticesOf("bob")).hasSize(1);
        assertThat(all()).hasSize(1);
    }

    @Test
    void thePeopleOfARoleHearWhatAPlaybookHasToTell() {
        given(people.people(KEY, List.of("main_ip"))).willReturn(List.of("anna"));
        listening.on(new RoleNotified(KEY, "i1", "main_ip", "明天 20:00 直播"));

        assertThat(noticesOf("anna")).extracting(Notice::kind, Notice::words, Notice::campaignName)
                .containsExactly(tuple(Kind.ANNOUNCED, "明天 20:00 直播", "春季发售"));
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
}
