package qipan.inbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.campaign.CampaignRole;
import qipan.engine.Fact;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.testing.StorageTest;

/** The lists over their tables: facts go in, somebody looks. */
@StorageTest
@Import(InboxStorage.class)
abstract class InboxLists {

    static final Standing ANNA = staff("anna", new CampaignRole("c1", "main_ip"), new CampaignRole("c1", "group_admin"));
    static final Standing BOB = staff("bob", new CampaignRole("c2", "main_ip"));
    static final Standing MANAGER =
            new Standing(new Actor("manager", null, Set.of(Role.MANAGER), null), List.of(), Set.of());

    @Autowired
    InboxProjection projection;

    @Autowired
    TaskSearch search;

    @Autowired
    TaskRows rows;

    void tell(Fact... facts) {
        projection.on(List.of(facts));
    }

    Page<InboxTask> find(View view, Standing who) {
        return search.find(TaskQuery.of(view), who);
    }

    List<String> ids(View view, Standing who) {
        return find(view, who).items().stream().map(InboxTask::id).toList();
    }

    static TaskQuery query(View view, @Nullable String campaign, @Nullable String group, @Nullable String q) {
        return new TaskQuery(view, campaign, group, null, null, q, 20, null);
    }

    static Standing staff(String username, CampaignRole... roles) {
        return new Standing(new Actor(username, null, Set.of(Role.STAFF), null), List.of(roles), Set.of());
    }
}
