package qipan.wecom;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import qipan.campaign.GroupChats;
import qipan.campaign.GroupChats.Chat;
import qipan.engine.Where;
import qipan.files.KeptFiles;
import qipan.files.UsingFiles;
import qipan.inbox.InboxTask;
import qipan.inbox.KnownTasks;
import qipan.inbox.PostingSteps;
import qipan.shared.BusinessKey;
import qipan.testing.StorageTest;

/** The module over its own tables, with made-up tasks, groups and a WeCom that answers as it is told. Monday, ten o'clock in Shanghai. */
@StorageTest
@Import({
    SendStore.class, SendGroupStore.class, ReminderStore.class, WeComPeople.class, BoundGroups.class, Quota.class, SendLog.class, Resting.class,
    PostFiles.class, Media.class, MediaStore.class, Rounds.class,
    SendingPosts.class, CreatingSends.class, PollingSends.class, RemindingOwners.class, WeComHouse.class
})
abstract class WeComModule {

    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final String CAMPAIGN = "c1";

    @Autowired
    SendingPosts sending;

    @Autowired
    CreatingSends creating;

    @Autowired
    PollingSends polling;

    @Autowired
    RemindingOwners reminding;

    @Autowired
    SendStore sends;

    @Autowired
    SendGroupStore groups;

    @Autowired
    WeComPeople people;

    @Autowired
    Resting resting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FakeWeCom weCom;

    @Autowired
    WeComHouse.Heard heard;

    @MockitoBean
    PostingSteps steps;

    @MockitoBean
    GroupChats ledger;

    @MockitoBean
    KnownTasks known;

    @MockitoBean
    UsingFiles using;

    @MockitoBean
    KeptFiles kept;

    @MockitoBean
    Clock clock;

    final Map<String, InboxTask> tasks = new HashMap<>();
    final List<Chat> chats = new ArrayList<>();
    Instant now = NOW;

    @BeforeEach
    void house() {
        weCom.clear();
        heard.acts.clear();
        resting.end();
        given(clock.instant()).willAnswer(asked -> now);
        willAnswer(asked -> {
            var found = asked.<Collection<String>>getArgument(0).stream().sorted().map(tasks::get).toList();
            asked.<BiConsumer<String, List<InboxTask>>>getArgument(4).accept("anna", found);
            return null;
        }).given(steps).act(anyCollection(), any(), any(), anyMap(), any());
        given(ledger.of(any(), anyCollection())).willAnswer(asked -> {
            Collection<String> codes = asked.getArgument(1);
            return chats.stream().filter(chat -> codes.contains(chat.code())).toList();
        });
        given(ledger.ofAll(any())).willAnswer(asked -> chats);
        people.put("anna", "ZhangSan", "weComUser");
        people.put("bob", "LiSi", "weComUser");
    }

    void later(Duration by) {
        now = now.plus(by);
    }

    /** A task that posts in a group of Anna's, which WeCom knows. */
    String task(String group) {
        return task(group, "anna", "wr-" + group);
    }

    String task(String group, @Nullable String owner, @Nullable String chat) {
        chats.add(new Chat(group, group + "群", owner, chat));
        return add("t-" + group, group);
    }

    /** A task for all groups of the campaign. */
    String taskOfCampaign(int many, String owner) {
        IntStream.range(0, many).forEach(number -> chats.add(new Chat("g" + number, "群" + number, owner, "wr" + number)));
        return add("t-all", null);
    }

    private String add(String id, @Nullable String group) {
        tasks.put(id, task(id, group, false));
        return id;
    }

    InboxTask task(String id, @Nullable String group, boolean held) {
        var key = group == null ? BusinessKey.ofCampaign(CAMPAIGN) : BusinessKey.ofGroup(CAMPAIGN, group);
        return new InboxTask(
                id, "发话题", "Post", "userTask_dx02c_publishPost", "dx02c", new Where("daily", "daily:1", 1, "i1", "i1", key), "每日脚本", "Daily",
                "春季发售", group, "anna", null, false, List.of("main_ip"), NOW, null, null, 50, held, null);
    }

    /** Sends for a task and has WeCom make it. */
    Send made(String task) {
        sending.send(task, "早上好", null, null);
        creating.sweep();
        return only();
    }

    Send only() {
        return all().get(all().size() - 1);
    }

    List<Send> all() {
        return sends.of(jdbc.sql("select id from wecom_send").query(String.class).list());
    }

    List<GroupState> states() {
        return all().stream().flatMap(send -> groups.of(send.id()).stream()).map(SendGroup::state).toList();
    }
}
