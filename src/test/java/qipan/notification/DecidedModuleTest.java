package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.CampaignRole;
import qipan.inbox.CommentChanged;
import qipan.inbox.TaskDecided;
import qipan.inbox.TaskMentioned;

/** What was decided in nobody's name, and what is no longer said. */
class DecidedModuleTest extends NotificationModule {

    @Autowired
    Wording wording;

    @Test
    void whomItConcernsHearsThatItPassedByItself() {
        decided("t1", true, "anna", "carl");

        assertThat(noticesOf("anna")).singleElement().satisfies(notice -> {
            assertThat(notice).extracting(Notice::kind, Notice::actor, Notice::words, Notice::task)
                    .containsExactly(Kind.AUTO_APPROVED, "system", "超时提醒 2 次后自动通过", "t1");
            assertThat(wording.title(notice, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("超时自动通过：发话题");
            assertThat(wording.title(notice, null, Locale.ENGLISH)).isEqualTo("Passed by itself, overdue: Post the topic");
        });
        assertThat(noticesOf("carl")).hasSize(1);
        assertThat(noticesOf("bob")).isEmpty();
    }

    @Test
    void orWasRejectedOnceForAllOfAWave() {
        List.of("t1", "t2", "t3").forEach(task -> decided(task, false, "anna"));

        assertThat(noticesOf("anna")).singleElement().satisfies(notice -> {
            assertThat(notice.pieces()).isEqualTo(3);
            assertThat(wording.title(notice, null, Locale.SIMPLIFIED_CHINESE)).isEqualTo("3 个任务超时自动驳回：发话题");
        });
    }

    @Test
    void itGoesOutAsRemindersDoAndIsInTheDigest() {
        hasMail("anna");
        preferences.put(new Preferences("bob", "bob@example.com", Map.of(Topic.REMINDER, Set.of()), quiet(), null), now);
        decided("t1", true, "anna", "bob");
        gathering.sweep();
        assertThat(all()).extracting(Delivery::kind).containsExactly(Kind.AUTO_APPROVED);

        var unread = notices.unreadSince("bob", now.minus(Digesting.DAY), 10);
        assertThat(unread).extracting(Notice::kind).containsExactly(Kind.AUTO_APPROVED);
    }

    @Test
    void aCommentThatWasTakenBackIsNoLongerRead() {
        open.put("t1", task("daily", "t1", "bob"));
        var said = now;
        says("t1", "@安娜 密码是…");
        says("t1", "@安娜 图在素材库");
        gathering.sweep();
        later(TOGETHER);
        says("t1", "@安娜 密码是…");

        listening.on(new CommentChanged("t1", "bob", List.of("anna"), said, "@安娜 密码是…", null));

        assertThat(noticesOf("anna")).hasSize(2).extracting(Notice::words).containsOnlyNulls();
    }

    @Test
    void oneThatWasMendedIsReadAsItIsAndOthersStay() {
        open.put("t1", task("daily", "t1", "bob"));
        open.put("t2", task("daily", "t2", "bob"));
        var said = now;
        says("t1", "@安娜 今晚");
        says("t2", "@安娜 今晚");
        gathering.sweep();

        listening.on(new CommentChanged("t1", "bob", List.of("anna"), said, "@安娜 今晚", "@安娜 明晚"));

        assertThat(noticesOf("anna")).extracting(Notice::task, Notice::words)
                .containsExactlyInAnyOrder(tuple("t1", "@安娜 明晚"), tuple("t2", "@安娜 今晚"));
    }

    @Test
    void lateTasksAreTogetherOnlyForThoseWhoFindThemInTheirList() {
        given(campaignRoles.rolesIn(anyString(), eq("carl"))).willReturn(List.of(new CampaignRole("c1", "community_lead")));
        List.of("t1", "t2").forEach(id -> open.put(id, task("daily", id, "anna")));
        for (var task : List.of("t1", "t2")) {
            news.add(List.of(
                    News.ofTask(Kind.LATE, "carl", task, KEY, "system", now), News.ofTask(Kind.LATE, "sue", task, KEY, "system", now)));
        }

        assertThat(noticesOf("carl")).extracting(Notice::pieces).containsExactly(2);
        assertThat(noticesOf("sue")).extracting(Notice::task, Notice::pieces).containsExactlyInAnyOrder(tuple("t1", 1), tuple("t2", 1));
    }

    private void decided(String id, boolean approved, String... to) {
        done.put(id, task("daily", id, "anna"));
        listening.on(new TaskDecided(id, approved, List.of(to), approved ? "超时提醒 2 次后自动通过" : "超时自动驳回", now));
    }

    private void says(String task, String words) {
        listening.on(new TaskMentioned(task, "bob", List.of("anna"), words, now));
    }
}
