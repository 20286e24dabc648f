package qipan.engine.camunda;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import qipan.engine.functions.AnchorTimes;

/** How a hold moves the anchors of a root instance. */
final class Anchoring {

    private static final String SHIFT = "planShift";
    private static final String OPENS = "saleOpenAt";
    private static final String CLOSES = "saleCloseAt";

    private Anchoring() {}

    /**
     * The anchors that change. Day anchors keep their date and gain a shift; the sale moves as a whole unless it had
     * already opened when the hold began, because then its end is promised.
     */
    static Map<String, Object> delayed(Map<String, Object> variables, Duration shift, Instant heldSince) {
        var changed = new HashMap<String, Object>();
        var before = variables.get(SHIFT);
        changed.put(SHIFT, (before == null ? shift : Duration.parse(before.toString()).plus(shift)).toString());
        var opens = variables.get(OPENS);
        if (opens != null && AnchorTimes.moment(OPENS, opens).isAfter(heldSince)) {
            changed.put(OPENS, Date.from(AnchorTimes.moment(OPENS, opens).plus(shift)));
            var closes = variables.get(CLOSES);
            if (closes != null) {
                changed.put(CLOSES, Date.from(AnchorTimes.moment(CLOSES, closes).plus(shift)));
            }
        }
        return changed;
    }
}
