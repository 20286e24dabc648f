package qipan.engine.functions;

import java.time.Clock;
import java.time.Duration;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

/** {@code elapsed}: how long ago a moment of the process was, for figures such as lead times; negative for one to come. */
@PublishedFunctions("elapsed")
class ElapsedFunctions {

    private static final double HOUR = 60d;
    private static final double DAY = 24 * HOUR;

    private final Clock clock;

    ElapsedFunctions(Clock clock) {
        this.clock = clock;
    }

    @Published(zh = "某个时间变量至今的小时数")
    double hours(ModelScope scope, String variable) {
        return minutes(scope, variable) / HOUR;
    }

    @Published(zh = "某个时间变量至今的天数")
    double days(ModelScope scope, String variable) {
        return minutes(scope, variable) / DAY;
    }

    private long minutes(ModelScope scope, String variable) {
        return Duration.between(new Anchors(scope).moment(variable), clock.instant()).toMinutes();
    }
}
