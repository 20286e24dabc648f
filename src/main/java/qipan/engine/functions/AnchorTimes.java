package qipan.engine.functions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import qipan.shared.Zones;

/** Reads the moments that anchors hold: ISO date-times, Asia/Shanghai when they carry no offset; a date is its midnight. */
public final class AnchorTimes {

    private static final Pattern WITH_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    private static final int DATE_ALONE = "2026-03-02".length();

    private AnchorTimes() {}

    /** @throws ProcessEngineException when the value is no moment; names the anchor */
    public static Instant moment(String anchor, Object value) {
        if (value instanceof Date date) {
            return date.toInstant();
        }
        var text = value.toString();
        try {
            if (text.length() == DATE_ALONE) {
                return LocalDate.parse(text).atStartOfDay(Zones.SHANGHAI).toInstant();
            }
            return WITH_OFFSET.matcher(text).matches()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(Zones.SHANGHAI).toInstant();
        } catch (DateTimeParseException notAMoment) {
            throw new ProcessEngineException("Anchor " + anchor + " is no date-time: " + text, notAMoment);
        }
    }
}
