package qipan.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.audit.EntryStore.Question;

/** Writes the log as CSV, piece by piece: its size is the log's, the memory it takes is not. */
@Component
class CsvExport {

    private static final int PIECE = 1_000;

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setHeader("id", "at", "actor", "onBehalfOf", "action", "campaign", "group", "process", "processInstance",
                    "step", "stepName", "task", "before", "after", "requestId")
            .get();

    private final EntryStore entries;

    CsvExport(EntryStore entries) {
        this.entries = entries;
    }

    void write(Question question, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF'); // or Excel takes Chinese for Latin
        try (var csv = new CSVPrinter(writer, FORMAT)) {
            Entry last = null;
            var piece = entries.following(question, null, PIECE);
            while (!piece.isEmpty()) {
                for (var entry : piece) {
                    line(csv, entry);
                    last = entry;
                }
                csv.flush();
                piece = entries.following(question, last, PIECE);
            }
        }
    }

    private static void line(CSVPrinter csv, Entry entry) throws IOException {
        csv.printRecord(
                entry.id(), Retelling.time(entry.at()), safe(entry.actor()), safe(entry.onBehalfOf()), entry.action(),
                entry.campaign(), safe(entry.group()), entry.process(), entry.processInstance(), entry.step(),
                safe(entry.stepName()), entry.task(), safe(entry.before()), safe(entry.after()), entry.requestId());
    }

    /** A cell that a spreadsheet would take for a formula is told to be text. */
    static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
