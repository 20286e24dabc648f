package qipan.inbox;

import java.util.List;
import org.springframework.stereotype.Service;
import qipan.shared.Page;

/** The tasks as people see them. */
@Service
public class Inbox {

    private final TaskSearch search;
    private final TaskRows rows;
    private final Standings standings;
    private final CopyStore copies;

    Inbox(TaskSearch search, TaskRows rows, Standings standings, CopyStore copies) {
        this.search = search;
        this.rows = rows;
        this.standings = standings;
        this.copies = copies;
    }

    /** A task and what the person who asks may do with it. */
    public record Offered(InboxTask task, List<String> acts) {}

    /** Tasks of the person who asks, open ones by due date. */
    public Page<Offered> find(TaskQuery query) {
        var me = query.campaign() == null ? standings.mine() : standings.mineIn(query.campaign());
        return search.find(query, me).map(task -> new Offered(task, Sight.acts(me, task)));
    }

    /** @throws qipan.shared.Refusal 404 when there is no such task for the person who asks */
    public Offered get(String id) {
        var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
        var me = standings.mineIn(task.campaign());
        if (!Sight.sees(me, task)) {
            if (copies.has(me.username(), id)) {
                return new Offered(task, List.of());
            }
            throw TaskRows.unknown(id);
        }
        return new Offered(task, Sight.acts(me, task));
    }
}
