package qipan.calendar;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An administrator enters or corrects the legal days of a year. */
@Service
class ChangingCalendar {

    private final CalendarYearStore store;
    private final LegalDays days;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChangingCalendar(CalendarYearStore store, LegalDays days, ApplicationEventPublisher events,
            TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.days = days;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @throws qipan.shared.Refusal 422 when the file breaks a rule; nothing is changed then */
    CalendarYear put(int year, JsonNode file, String by) {
        var read = new CalendarYear(year, HolidayFile.read(year, file), by, clock.instant());
        transaction.executeWithoutResult(status -> {
            store.put(read);
            events.publishEvent(new CalendarChanged(year, by, read.days().size()));
        });
        days.forget();
        return days.year(year);
    }
}
