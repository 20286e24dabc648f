package qipan.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
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

    /** The full-width forms too: a Chinese spreadsheet reads them alike. */
    private static final String FORMULA_SIGNS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

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
        for (var cell : new Object[] {
            entry.id(), Retelling.time(entry.at()), entry.actor(), entry.onBehalfOf(), entry.action(), entry.campaign(),
            entry.group(), entry.process(), entry.processInstance(), entry.step(), entry.stepName(), entry.task(),
            entry.before(), entry.after(), entry.requestId()
        }) {
            csv.print(cell == null ? null : safe(cell.toString()));
        }
        csv.println();
    }

    /** A cell that a spreadsheet would take for a formula is told to be text. */
    private static String safe(String cell) {
        return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
