package qipan.campaign;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import qipan.calendar.WorkCalendar;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.campaign.SlipPreview.Warning;
import qipan.engine.AnchorMove;
import qipan.engine.Processes;
import qipan.shared.Zones;

/** What a manager should know before an anchor moves. */
@Component
class SlipWarnings {

    private static final String OPENS = "saleOpenAt";
    private static final String CLOSES = "saleCloseAt";

    private final Processes processes;
    private final WorkCalendar calendar;
    private final MessageSource messages;

    SlipWarnings(Processes processes, WorkCalendar calendar, MessageSource messages) {
        this.processes = processes;
        this.calendar = calendar;
        this.messages = messages;
    }

    List<Warning> of(List<Sampled> parts, List<RootInstance> roots, AnchorMove move, Instant now) {
        var found = new ArrayList<Warning>();
        var groups = parts.stream().mapToInt(Sampled::groups).sum();
        var times = PreviewingSlip.count(parts, time -> true);
        if (times == 0) {
            add(found, groups == 0 ? "nothing" : "later", 1);
        }
        add(found, "past", PreviewingSlip.count(parts, time -> time.to().isBefore(now) && !time.from().isBefore(now)));
        add(found, "restDay", PreviewingSlip.count(parts, time -> isRest(time.to()) && !isRest(time.from())));
        add(found, "promised", parts.stream().mapToInt(part -> part.ofAll(part.promised())).sum());
        add(found, "failing", parts.stream().mapToInt(part -> part.ofAll(part.failed())).sum());
        add(found, "order", crossesTheSale(roots, move) ? 1 : 0);
        return found;
    }

    private void add(List<Warning> found, String rule, int count) {
        if (count > 0) {
            found.add(new Warning(
                    rule, messages.getMessage("campaign.slip.warning." + rule, new Object[] {count}, LocaleContextHolder.getLocale())));
        }
    }

    private boolean isRest(Instant instant) {
        return !calendar.isWorkday(instant.atZone(Zones.SHANGHAI).toLocalDate());
    }

    /** Whether the sale would close before it opens; told of the first group that knows both times. */
    private boolean crossesTheSale(List<RootInstance> roots, AnchorMove move) {
        return List.of(OPENS, CLOSES).contains(move.anchor())
                && roots.stream()
                        .limit(20)
                        .map(root -> processes.variables(root.instance()))
                        .anyMatch(known -> crosses(known, move));
    }

    private static boolean crosses(Map<String, Object> known, AnchorMove move) {
        var opens = moved(known, OPENS, move);
        var closes = moved(known, CLOSES, move);
        return opens != null && closes != null && !opens.isBefore(closes);
    }

    private static @Nullable Instant moved(Map<String, Object> known, String anchor, AnchorMove move) {
        var value = known.get(anchor);
        if (value == null) {
            return null;
        }
        var moment = AnchorMove.moment(anchor, value);
        return move.anchor().equals(anchor) ? move.from(moment) : moment;
    }
}
