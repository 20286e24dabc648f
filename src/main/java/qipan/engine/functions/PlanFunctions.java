package qipan.engine.functions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import qipan.calendar.WorkCalendar;
import qipan.engine.Configuration;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.shared.Zones;

/**
 * {@code plan}: due times and timers as models write them, relative to anchors. One function for each form of the
 * playbook catalogue's section 0.4; times of day are Asia/Shanghai, results are instants.
 */
@PublishedFunctions("plan")
class PlanFunctions {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    private final CampaignCalendars calendars;
    private final Clock clock;

    PlanFunctions(WorkCalendar company, Configuration configuration, Clock clock) {
        this.calendars = new CampaignCalendars(company, configuration);
        this.clock = clock;
    }

    @Published(zh = "群第 n 天零点(第一天=groupRunStartDate)")
    Date day(ModelScope scope, long n) {
        return new Anchors(scope).at("groupRunStartDate", n - 1, MIDNIGHT);
    }

    @Published(zh = "群第 n 天的某时刻")
    Date day(ModelScope scope, long n, String at) {
        return new Anchors(scope).at("groupRunStartDate", n - 1, LocalTime.parse(at));
    }

    @Published(zh = "启动日后第 n 天零点")
    Date campaignDay(ModelScope scope, long n) {
        return new Anchors(scope).at("campaignStartDate", n, MIDNIGHT);
    }

    @Published(zh = "启动日后第 n 天的某时刻")
    Date campaignDay(ModelScope scope, long n, String at) {
        return new Anchors(scope).at("campaignStartDate", n, LocalTime.parse(at));
    }

    @Published(zh = "相对开售时间,如 '-PT2H'")
    Date sale(ModelScope scope, String offset) {
        return Offsets.from(new Anchors(scope).moment("saleOpenAt"), offset);
    }

    @Published(zh = "开售日前后某天的某时刻,如 ('-P1D','20:00')")
    Date sale(ModelScope scope, String offset, String at) {
        return Offsets.from(new Anchors(scope).moment("saleOpenAt"), offset, at);
    }

    @Published(zh = "相对截止时间,如 'PT1H'")
    Date close(ModelScope scope, String offset) {
        return Offsets.from(new Anchors(scope).moment("saleCloseAt"), offset);
    }

    @Published(zh = "截止日前后某天的某时刻,如 ('P3D','21:00')")
    Date close(ModelScope scope, String offset, String at) {
        return Offsets.from(new Anchors(scope).moment("saleCloseAt"), offset, at);
    }

    @Published(zh = "从现在起 n 个工作小时")
    Date workHours(ModelScope scope, double hours) {
        return Date.from(calendars.of(scope).plusWorkHours(clock.instant(), hours));
    }

    @Published(zh = "从现在起 n 个法定工作日")
    Date workDays(ModelScope scope, int days) {
        return Date.from(calendars.of(scope).plusWorkDays(clock.instant(), days));
    }

    @Published(zh = "从现在起第 n 个法定工作日的某时刻")
    Date workDays(ModelScope scope, int days, String at) {
        return Date.from(calendars.of(scope).plusWorkDays(clock.instant(), days, LocalTime.parse(at)));
    }

    @Published(zh = "从现在起(或负号,在此以前)一段时间,如 'PT30M'、'-P1M'")
    Date in(String duration) {
        return Offsets.from(clock.instant(), duration);
    }

    @Published(zh = "事件发生后 n 分钟;P3/P4 只算工作时间")
    Date incident(ModelScope scope, double minutes) {
        var anchors = new Anchors(scope);
        var detected = anchors.moment("detectedAt");
        var severity = String.valueOf(anchors.optional("severity"));
        if ("P3".equals(severity) || "P4".equals(severity)) {
            return Date.from(calendars.of(scope).plusWorkHours(detected, minutes / 60));
        }
        return Date.from(detected.plusSeconds(Math.round(minutes * 60)));
    }

    @Published(zh = "说明会前后某天的某时刻")
    Date event(ModelScope scope, String offset, String at) {
        return Offsets.from(new Anchors(scope).moment("eventStartAt"), offset, at);
    }

    @Published(zh = "相对说明会开始时间")
    Date event(ModelScope scope, String offset) {
        return Offsets.from(new Anchors(scope).moment("eventStartAt"), offset);
    }

    @Published(zh = "训练营第 n 天的某时刻")
    Date training(ModelScope scope, long n, String at) {
        return new Anchors(scope).at("trainingStartDate", n - 1, LocalTime.parse(at));
    }

    @Published(zh = "训练营第 n 天的某时刻之后 n 分钟")
    Date training(ModelScope scope, long n, String at, double minutes) {
        return Date.from(training(scope, n, at).toInstant().plusSeconds(Math.round(minutes * 60)));
    }

    @Published(zh = "计划第 n 个月的第一天零点")
    Date month(ModelScope scope, long n) {
        var anchors = new Anchors(scope);
        var start = anchors.day("programmeStartDate").plusMonths(n - 1).atStartOfDay(Zones.SHANGHAI);
        return Date.from(start.toInstant().plus(anchors.shift()));
    }

    @Published(zh = "n 分钟后、落在可联系时段内的时间")
    Date contactWindow(ModelScope scope, long minutes) {
        return Date.from(calendars.of(scope).intoContactWindow(clock.instant().plus(Duration.ofMinutes(minutes))));
    }

    @Published(zh = "明天开始可联系的时间")
    Date contactTomorrow(ModelScope scope) {
        return Date.from(calendars.of(scope).intoContactWindow(tomorrow()));
    }

    @Published(zh = "明天开始可电话的时间")
    Date phoneTomorrow(ModelScope scope) {
        return Date.from(calendars.of(scope).intoPhoneWindow(tomorrow()));
    }

    private Instant tomorrow() {
        return clock.instant().atZone(Zones.SHANGHAI).toLocalDate().plusDays(1).atStartOfDay(Zones.SHANGHAI).toInstant();
    }

    @Published(zh = "某个时间变量之后 n 分钟,负数为之前")
    Date after(ModelScope scope, String variable, double minutes) {
        return Date.from(new Anchors(scope).moment(variable).plusSeconds(Math.round(minutes * 60)));
    }

    /** From here on a figure is this process's own, whatever the group had before. */
    @Published(zh = "本流程开始的时刻")
    Date began(ModelScope scope) {
        var began = scope.began();
        return Date.from(began == null ? clock.instant() : began);
    }

    /** For a due time of the plan that may lie before its step can begin: such a task would be born late. */
    @Published(zh = "两个时间中较晚的一个")
    Date latest(Date one, Date other) {
        return one.after(other) ? one : other;
    }

    @Published(zh = "下一个可电话时段")
    Date phoneWindow(ModelScope scope) {
        return Date.from(calendars.of(scope).intoPhoneWindow(clock.instant()));
    }

    /** Any moment that a form or a message gave; one that nobody gave counts as now, so that no plan stands still. */
    @Published(zh = "相对某个时间变量,如 ('endAt','-PT2H')")
    Date from(ModelScope scope, String variable, String offset) {
        return Offsets.from(momentOrNow(variable, scope.inherited(variable)), offset);
    }

    @Published(zh = "某个时间变量前后某天的某时刻")
    Date from(ModelScope scope, String variable, String offset, String at) {
        return Offsets.from(momentOrNow(variable, scope.inherited(variable)), offset, at);
    }

    @Published(zh = "相对列表第 i 行某一栏的时间")
    Date item(ModelScope scope, String list, int index, String field, String offset) {
        var rows = JsonText.list(scope.json(list));
        var value = index < rows.size() ? JsonText.plain(rows.get(index).get(field)) : null;
        return Offsets.from(momentOrNow(field, value), offset);
    }

    private Instant momentOrNow(String name, @Nullable Object value) {
        return value == null || value.toString().isBlank() ? clock.instant() : AnchorTimes.moment(name, value);
    }
}
