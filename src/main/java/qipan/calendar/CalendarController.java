package qipan.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Legal days over HTTP. That only administrators change them is a rule of the doors: this module knows no accounts. */
@RestController
@RequestMapping("/api/calendar/{year}")
class CalendarController {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    private final LegalDays days;
    private final ChangingCalendar changing;

    CalendarController(LegalDays days, ChangingCalendar changing) {
        this.days = days;
        this.changing = changing;
    }

    /** Without days when nothing is known of the year: then Monday to Friday are worked. */
    @GetMapping
    CalendarYear show(@PathVariable @Min(FIRST) @Max(LAST) int year) {
        return days.year(year);
    }

    @PutMapping
    CalendarYear put(@PathVariable @Min(FIRST) @Max(LAST) int year, @RequestBody JsonNode file, Principal actor) {
        return changing.put(year, file, actor.getName());
    }
}
