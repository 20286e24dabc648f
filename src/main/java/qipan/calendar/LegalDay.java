package qipan.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;

/**
 * A day on which the State Council's announcement differs from the plain week.
 *
 * @param offDay true for a day off, false for a weekend day that is worked (调休)
 */
record LegalDay(String name, LocalDate date, @JsonProperty("isOffDay") boolean offDay) {}
