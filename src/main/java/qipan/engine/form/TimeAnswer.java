package qipan.engine.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;

/** Dates, times of day and moments, as ISO text. A moment without an offset is meant in Shanghai. */
class TimeAnswer implements Answer {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        var moment = moment(field, given);
        if (moment == null) {
            asking.wrong(field, subtype(field));
            return null;
        }
        asking.earliest(field.property("minDate"))
                .filter(moment.toLocalDate()::isBefore)
                .ifPresent(earliest -> asking.wrong(field, "minDate", earliest.toString()));
        if (!subtype(field).equals("date")) {
            checkHour(field, moment.toLocalTime(), asking);
        }
        return given;
    }

    private static void checkHour(Field field, LocalTime hour, Asking asking) {
        asking.hour(field.property("minTime")).filter(hour::isBefore)
                .ifPresent(earliest -> asking.wrong(field, "minTime", earliest.toString()));
        asking.hour(field.property("maxTime")).filter(hour::isAfter)
                .ifPresent(latest -> asking.wrong(field, "maxTime", latest.toString()));
    }

    /** The value in Shanghai, on some day for a time of day; null when it is not written as it should be. */
    private static @Nullable LocalDateTime moment(Field field, Object given) {
        if (!(given instanceof String text)) {
            return null;
        }
        try {
            return switch (subtype(field)) {
                case "date" -> LocalDate.parse(text).atStartOfDay();
                case "time" -> LocalTime.parse(text.replaceFirst("(Z|[+-]\\d{2}:\\d{2})$", "")).atDate(LocalDate.MAX);
                default -> moment(text);
            };
        } catch (DateTimeException notIso) {
            return null;
        }
    }

    private static LocalDateTime moment(String text) {
        return text.matches(".*(Z|[+-]\\d{2}:\\d{2})")
                ? OffsetDateTime.parse(text).atZoneSameInstant(Zones.SHANGHAI).toLocalDateTime()
                : LocalDateTime.parse(text);
    }

    private static String subtype(Field field) {
        return field.component().get("subtype") instanceof String subtype ? subtype : "datetime";
    }

    @Override
    public @Nullable Object show(Field field, Object variable) {
        var moment = variable instanceof Date date ? date.toInstant() : variable;
        if (!(moment instanceof Instant instant)) {
            return variable.toString();
        }
        var local = OffsetDateTime.ofInstant(instant, Zones.SHANGHAI);
        return switch (subtype(field)) {
            case "date" -> local.toLocalDate().toString();
            case "time" -> local.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
            default -> MINUTES.format(local);
        };
    }
}
