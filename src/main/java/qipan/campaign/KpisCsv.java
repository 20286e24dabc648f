package qipan.campaign;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import qipan.campaign.Kpis.Measured;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Reads {@code group,metric,at,value}. Every bad row is named by its line; one bad row and none is taken. */
class KpisCsv {

    private static final int MAX_METRIC = 64;
    private static final List<String> COLUMNS = List.of("group", "metric", "at", "value");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).setIgnoreEmptyLines(true).get();

    private final List<Violation> violations = new ArrayList<>();

    /** @param place where it stands, for people to find it */
    record Row(String place, Measured measured) {}

    /** @throws Refusal 413 when too large, 422 with one violation a bad line */
    List<Row> read(byte[] file) {
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(new StringReader(CsvText.of(file)), FORMAT)) {
            CsvText.checkHeader(parser.getHeaderNames(), COLUMNS, COLUMNS);
            parser.forEach(line -> row("line " + parser.getCurrentLineNumber(), line, rows));
        } catch (IOException | UncheckedIOException | IllegalArgumentException notCsv) {
            throw Refusal.invalid("campaign.csv.unreadable", List.of());
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.csv.badRows", violations, violations.size());
        }
        return rows;
    }

    private void row(String place, CSVRecord line, List<Row> rows) {
        try {
            rows.add(new Row(place, measured(line)));
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            violations.add(Violation.ofElement(place, "row", "campaign.kpi.row"));
        }
    }

    private static Measured measured(CSVRecord line) {
        var group = line.get("group");
        var metric = line.get("metric");
        if (!line.isConsistent() || metric.isBlank() || metric.length() > MAX_METRIC) {
            throw new IllegalArgumentException(metric);
        }
        var at = OffsetDateTime.parse(line.get("at")).toInstant();
        return new Measured(group.isEmpty() ? null : group, metric, at, new BigDecimal(line.get("value")), "");
    }
}
