package qipan.inbox;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Acts that only the page of one task offers, because lists have no place for them or they cost a question. */
@Component
class MoreActs {

    private final Standings standings;
    private final Seeing seeing;
    private final Urging urging;

    MoreActs(Standings standings, Seeing seeing, Urging urging) {
        this.standings = standings;
        this.seeing = seeing;
        this.urging = urging;
    }

    Inbox.Offered with(Inbox.Offered offered) {
        var task = offered.task();
        var me = standings.mineIn(task.campaign());
        if (!seeing.sees(me, task)) {
            return offered;
        }
        var acts = new ArrayList<>(offered.acts());
        if (urging.offered(me, task)) {
            acts.add("urge");
        }
        if (Sight.mayComment(me) && (task.done() == null || "completed".equals(task.done().outcome()))) {
            acts.add("cc");
        }
        return offered.with(acts);
    }
}
