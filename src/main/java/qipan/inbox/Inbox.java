package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import qipan.shared.Page;

/** The tasks as people see them. */
@Service
public class Inbox {

    private final TaskSearch search;
    private final TaskRows rows;
    private final Standings standings;
    private final Seeing seeing;
    private final Turns turns;

    Inbox(TaskSearch search, TaskRows rows, Standings standings, Seeing seeing, Turns turns) {
        this.turns = turns;
        this.search = search;
        this.rows = rows;
        this.standings = standings;
        this.seeing = seeing;
    }

    /**
     * A task and what the person who asks may do with it.
     *
     * @param waitsFor how many others are to sign before it can be completed
     */
    public record Offered(InboxTask task, List<String> acts, int waitsFor) {

        public Offered(InboxTask task, List<String> acts) {
            this(task, acts, 0);
        }

        Offered with(List<String> others) {
            return new Offered(task, others, waitsFor);
        }
    }

    /** Tasks of the person who asks, open ones by due date. */
    public Page<Offered> find(TaskQuery query) {
        var me = query.campaign() == null ? standings.mine() : standings.mineIn(query.campaign());
        var page = search.find(query, me);
        var waits = turns.waits(page.items());
        return page.map(task -> offered(me, task, waits));
    }

    /** @throws qipan.shared.Refusal 404 when there is no such task for the person who asks */
    public Offered get(String id) {
        var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
        var me = standings.mineIn(task.campaign());
        if (!seeing.sees(me, task)) {
            seeing.onlyLooks(me, task).orElseThrow(() -> TaskRows.unknown(id));
            return new Offered(task, List.of());
        }
        return offered(me, task, turns.waits(List.of(task)));
    }

    /** Those of a campaign's done tasks that whoever asks sees. */
    public List<InboxTask> done(String campaign, Collection<String> ids) {
        var me = standings.mineIn(campaign);
        return rows.done(ids).stream().filter(task -> campaign.equals(task.campaign()) && Sight.sees(me, task)).toList();
    }

    private static Offered offered(Standing me, InboxTask task, Map<String, Integer> waits) {
        var first = waits.getOrDefault(task.id(), 0);
        var acts = Sight.acts(me, task);
        return new Offered(task, first == 0 ? acts : acts.stream().filter(act -> !act.equals("complete")).toList(), first);
    }
}
