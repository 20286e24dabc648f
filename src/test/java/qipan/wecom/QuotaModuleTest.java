package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.campaign.GroupChats.Chat;
import qipan.shared.Ids;
import qipan.shared.Violation;
import qipan.wecom.BoundGroups.Bound;

/** What WeCom will let through, counted from our own sends. */
class QuotaModuleTest extends WeComModule {

    @Autowired
    Quota quota;

    @Autowired
    BoundGroups bound;

    @Test
    void countsWhatAGroupGotThisMonthAndIsToGet() {
        var task = task("a");
        past("a", NOW.minus(Duration.ofDays(1)), "sent", 2);
        past("a", NOW.minus(Duration.ofDays(2)), "sent", 1);
        past("a", NOW, "limited", 5);
        past("b", NOW, "sent", 3);
        sending.send(task, "早", null, null);

        // The first of March is in, the last of February is not.
        assertThat(quota.received(bound.of(List.of(tasks.get(task))))).containsOnly(entry("wr-a", 3));
        assertThat(quota.most()).isEqualTo(31);
    }

    @Test
    void saysWhichGroupsAreFull() {
        task("a");
        task("b");
        task("c", "anna", null);
        past("a", NOW, "sent", 31);
        past("b", NOW, "sent", 30);
        var all = bound.ofCampaign(CAMPAIGN);

        assertThat(quota.full(all, quota.received(all))).isEqualTo(1);
    }

    @Test
    void tenThousandGroupsAreCountedInParts() {
        taskOfCampaign(10_000, "anna");
        past("0", NOW, "sent", 1);
        jdbc.sql("update wecom_send_group set chat_id = 'wr9999'").update();

        assertThat(quota.received(bound.ofCampaign(CAMPAIGN))).containsOnlyKeys("wr9999");
    }

    @Test
    void aCallIsOfOneOwnerAndTwoThousandGroups() {
        assertThat(Quota.calls(of("anna", 2_000))).isEqualTo(1);
        assertThat(Quota.calls(of("anna", 2_001))).isEqualTo(2);
        assertThat(Quota.calls(IntStream.range(0, 10).boxed().flatMap(owner -> of("o" + owner, 3).stream()).toList())).isEqualTo(10);
        assertThat(Quota.calls(List.of(new Bound("t", new Chat("a", "a", "anna", null), "ZhangSan")))).isZero();
    }

    @Test
    void nobodyIsTwoPeopleInWeCom() {
        assertThat(people.put("carl", "zhangsan", "weComUser")).hasValueSatisfying(wrong ->
                assertThat(wrong).extracting(Violation::field, Violation::rule).containsExactly("weComUser", "taken"));
        assertThat(people.put("carl", "-x", "weComUser")).isPresent();
        assertThat(people.put("anna", "zhangsan", "weComUser")).isEmpty();
        assertThat(people.userIdOf("anna")).contains("zhangsan");
        people.put("anna", null, "weComUser");
        assertThat(people.userIdsOf(List.of("anna", "bob"))).containsOnlyKeys("bob");
    }

    private static List<Bound> of(String owner, int many) {
        return IntStream.range(0, many).mapToObj(number -> new Bound("t", new Chat(owner + number, "群", owner, owner + number), owner)).toList();
    }

    private void past(String group, Instant at, String state, int times) {
        IntStream.range(0, times).forEach(time -> jdbc.sql("insert into wecom_send_group (send, group_code, group_name, campaign, chat_id, task_id, state, made_at)"
                        + " values (?, ?, 'x', 'c1', ?, 't', ?, ?)")
                .params(Ids.next(), group, "wr-" + group, state, SendStore.sql(at))
                .update());
    }
}
