package qipan.notification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.Where;
import qipan.inbox.InboxTask;
import qipan.shared.BusinessKey;
import qipan.testing.StorageTest;

/** The module over its own tables, with made-up neighbours and ways out. */
@StorageTest
@Import({
    Listening.class, NewsTable.class, NoticeStore.class, Lead.class, Gathering.class, Addressees.class, Routing.class, Reminding.class,
    DeliveryStore.class, PreferenceStore.class, Digesting.class, Cleaning.class, Wording.class, NotificationHouse.class
})
abstract class NotificationModule extends NotificationNeighbours {

    static final Duration TOGETHER = Duration.ofMinutes(2);
    static final BusinessKey KEY = BusinessKey.ofGroup("c1", "g1");

    @Autowired
    Listening listening;

    @Autowired
    Gathering gathering;

    @Autowired
    NoticeStore notices;

    @Autowired
    NewsTable news;

    @Autowired
    DeliveryStore deliveries;

    @Autowired
    PreferenceStore preferences;

    @Autowired
    FakeChannel mail;

    @BeforeEach
    void nothingSent() {
        mail.clear();
    }

    static Where in(String process) {
        return new Where(process, process + ":1", 1, "i1", "i1", KEY);
    }

    /** A task comes about. */
    void created(String process, String id, @Nullable String assignee, String... roles) {
        open.put(id, task(process, id, assignee, roles));
        listening.on(List.of(new Fact.TaskCreated(now, in(process), new TaskState(
                id, "userTask_dx02_post", "发话题", assignee, null, false, Set.of(roles), now, null, null, 50, false))));
    }

    void created(String id, String assignee) {
        created("daily", id, assignee);
    }

    InboxTask task(String process, String id, @Nullable String assignee, String... roles) {
        return new InboxTask(
                id, "发话题", "Post the topic", "userTask_dx02_post", "dx02", in(process), "每日脚本", "Daily script", "春季发售", "云栖里", assignee,
                null, false, List.of(roles), now, now.plus(Duration.ofHours(4)), null, 50, false, null);
    }

    List<Notice> noticesOf(String person) {
        gathering.sweep();
        return notices.page(person, false, 100, null).items();
    }

    List<Delivery> all() {
        return deliveries.page(null, null, 100, null).items();
    }

    void hasMail(String person) {
        preferences.put(new Preferences(person, person + "@example.com", Map.of(), quiet(), null), now);
    }

    static Quiet quiet() {
        return new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0));
    }
}
