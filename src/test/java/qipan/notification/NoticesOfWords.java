package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.RoleNotified;
import qipan.inbox.TaskCopied;
import qipan.inbox.TaskMentioned;
import qipan.inbox.TaskUrged;

/**
 * What people are told of each other's words. Stands above {@link GatheringModuleTest}, so that one MySQL serves both.
 */
abstract class NoticesOfWords extends NotificationModule {

    @Autowired
    Wording wording;

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
}
