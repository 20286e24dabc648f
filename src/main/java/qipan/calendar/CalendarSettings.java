package qipan.calendar;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * @param opens when work starts, every day
 * @param closes when work ends, every day
 * @param phone when customers may be rung up, spans such as {@code 10:00-12:00}, by time
 * @param refresh how long a node may not know of a year that was changed on another node
 */
@ConfigurationProperties("qipan.calendar")
record CalendarSettings(
        @DefaultValue("09:00") @DateTimeFormat(iso = ISO.TIME) LocalTime opens,
        @DefaultValue("21:00") @DateTimeFormat(iso = ISO.TIME) LocalTime closes,
        @DefaultValue({"10:00-12:00", "14:00-20:00"}) List<String> phone,
        @DefaultValue("PT10S") Duration refresh) {

    DailyWindow workingWindow() {
        return new DailyWindow(opens, closes);
    }

    List<DailyWindow> phoneWindows() {
        return phone.stream().map(DailyWindow::of).toList();
    }
}
