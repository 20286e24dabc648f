package qipan.wecom;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.wecom.BoundGroups.Bound;

/**
 * What WeCom lets through: so many mass sends a group and month, so many groups a call. Only our own are known here; what people
 * send by hand in WeCom counts there too.
 */
@Component
class Quota {

    /** developer.work.weixin.qq.com/document/path/92135: groups of one call, which is also of one owner. */
    static final int GROUPS_OF_A_CALL = 2_000;

    private final SendGroupStore groups;
    private final WeComSettings settings;
    private final Clock clock;

    Quota(SendGroupStore groups, WeComSettings settings, Clock clock) {
        this.groups = groups;
        this.settings = settings;
        this.clock = clock;
    }

    /** By chat, of those that got any since the cap began to count. */
    Map<String, Integer> received(List<Bound> to) {
        return groups.received(
                to.stream().filter(Bound::isReachable).map(Bound::chat).collect(Collectors.toSet()), settings.cap().since(clock.instant()));
    }

    int most() {
        return settings.cap().most(clock.instant());
    }

    String rule() {
        return settings.cap().word();
    }

    /** How many of them would get more than WeCom lets through. */
    int full(List<Bound> to, Map<String, Integer> received) {
        var most = most();
        return (int) to.stream().filter(Bound::isReachable).filter(one -> received.getOrDefault(one.chat(), 0) >= most).count();
    }

    /** Into how many calls it is cut: one an owner and 2,000 groups. */
    static int calls(List<Bound> to) {
        return to.stream()
                .filter(Bound::isReachable)
                .collect(Collectors.groupingBy(Bound::owner, Collectors.counting()))
                .values()
                .stream()
                .mapToInt(count -> calls(count))
                .sum();
    }

    static int calls(long groups) {
        return (int) ((groups + GROUPS_OF_A_CALL - 1) / GROUPS_OF_A_CALL);
    }
}
