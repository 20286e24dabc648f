package qipan.calendar;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** The years that somebody entered or corrected. */
@Repository
class CalendarYearStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarYearStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<CalendarYear> all() {
        record Row(int year, LegalDay day) {}
        var days = jdbc.sql("select year_no, day_date, day_name, off_day from calendar_day order by day_date")
                .query((row, i) -> new Row(row.getInt("year_no"), new LegalDay(row.getString("day_name"),
                        row.getObject("day_date", LocalDate.class), row.getBoolean("off_day"))))
                .list()
                .stream()
                .collect(groupingBy(Row::year));
        return jdbc.sql("select year_no, changed_by, changed_at from calendar_year order by year_no")
                .query((row, i) -> new CalendarYear(row.getInt("year_no"),
                        days.getOrDefault(row.getInt("year_no"), List.of()).stream().map(Row::day).toList(),
                        row.getString("changed_by"),
                        SqlTime.fromSql(row.getObject("changed_at", LocalDateTime.class))))
                .list();
    }

    /** Replaces whatever was known of the year. */
    void put(CalendarYear year) {
        jdbc.sql("delete from calendar_year where year_no = ?").param(year.year()).update();
        jdbc.sql("insert into calendar_year (year_no, changed_by, changed_at) values (?, ?, ?)")
                .params(year.year(), year.changedBy(), SqlTime.toSql(year.changedAt()))
                .update();
        batches.batchUpdate(
                "insert into calendar_day (year_no, day_date, day_name, off_day) values (?, ?, ?, ?)",
                year.days().stream()
                        .map(day -> new Object[] {year.year(), day.date(), day.name(), day.offDay()})
                        .toList());
    }
}
