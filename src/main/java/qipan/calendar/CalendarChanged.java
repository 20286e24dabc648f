package qipan.calendar;

/**
 * The legal days of a year were entered or corrected. Due times that are already set stay as they are. Published in the
 * transaction of the change.
 *
 * @param days how many days the year names now
 */
public record CalendarChanged(int year, String by, int days) {}
