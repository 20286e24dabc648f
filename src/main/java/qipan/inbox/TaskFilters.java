package qipan.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.CampaignRole;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Questions that people keep. A manager may share one with all who hold a role; only its owner changes it. */
@Service
public class TaskFilters {

    static final int MOST = 30;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TEXT = 100;
    private static final int LONGEST_CODE = 64;

    private final FilterTable table;
    private final Standings standings;
    private final JobRoles roles;

    TaskFilters(FilterTable table, Standings standings, JobRoles roles) {
        this.table = table;
        this.standings = standings;
        this.roles = roles;
    }

    /** @param query what it asks; page size and cursor are of no matter */
    public record Wish(@Nullable String name, @Nullable String sharedWith, TaskQuery query, @Nullable GroupBy groupBy) {}

    /** One's own, and those shared with a role that one holds, by name. */
    public List<TaskFilter> mine() {
        var me = standings.mine();
        return table.of(me.username(), rolesOf(me));
    }

    @Transactional
    public TaskFilter add(Wish wish) {
        var me = standings.mine();
        check(me, wish);
        if (table.count(me.username()) >= MOST) {
            throw Refusal.conflict("inbox.filter.tooMany", MOST);
        }
        var filter = filter(Ids.next(), me, wish);
        table.insert(filter);
        return filter;
    }

    @Transactional
    public TaskFilter change(String id, Wish wish) {
        var me = own(id);
        check(me, wish);
        var filter = filter(id, me, wish);
        table.update(filter);
        return filter;
    }

    @Transactional
    public void remove(String id) {
        own(id);
        table.delete(id);
    }

    private static TaskFilter filter(String id, Standing me, Wish wish) {
        return new TaskFilter(id, me.username(), String.valueOf(wish.name()).strip(), blank(wish.sharedWith()), wish.query(), wish.groupBy());
    }

    /** What is shared with somebody is seen, and so refused by name; anything else is not there. */
    private Standing own(String id) {
        var me = standings.mine();
        var filter = table.find(id).orElseThrow(() -> unknown(id));
        if (filter.owner().equals(me.username())) {
            return me;
        }
        throw filter.sharedWith() != null && rolesOf(me).contains(filter.sharedWith())
                ? Refusal.forbidden("inbox.filter.notYours")
                : unknown(id);
    }

    private void check(Standing me, Wish wish) {
        var name = wish.name() == null ? "" : wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw wrong("name", "length", "inbox.filter.name", LONGEST_NAME);
        }
        var query = wish.query();
        if (tooLong(query.q(), LONGEST_TEXT) || tooLong(query.group(), LONGEST_CODE) || tooLong(query.step(), LONGEST_CODE)
                || tooLong(query.campaign(), LONGEST_CODE)) {
            throw wrong("q", "length", "inbox.filter.text", LONGEST_TEXT);
        }
        if (query.view() == View.TEAM_DONE && query.campaign() == null) {
            throw Refusal.malformed("inbox.query.campaignNeeded");
        }
        var role = blank(wish.sharedWith());
        if (role == null) {
            return;
        }
        if (!me.actor().has(Role.MANAGER)) {
            throw Refusal.forbidden("inbox.filter.sharing");
        }
        if (roles.find(role).isEmpty()) {
            throw wrong("sharedWith", "exists", "inbox.filter.role", role);
        }
    }

    private static Set<String> rolesOf(Standing me) {
        var held = new HashSet<>(me.roleKeys());
        me.roles().stream().map(CampaignRole::roleKey).forEach(held::add);
        return held;
    }

    private static boolean tooLong(@Nullable String text, int longest) {
        return text != null && text.length() > longest;
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Refusal wrong(String field, String rule, String message, Object about) {
        return Refusal.invalid(message, List.of(Violation.ofField(field, rule, message, about)), about);
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound("inbox.filter.unknown", id);
    }
}
