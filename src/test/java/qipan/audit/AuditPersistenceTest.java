package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.audit.EntryStore.Question;
import qipan.testing.StorageTest;

/** The log in its table, searched and exported. */
@StorageTest
@Import({EntryStore.class, CsvExport.class})
class AuditPersistenceTest {

    private static final Question ALL_OF_C1 = new Question("c1", null, null, null, null, null, null);

    @Autowired
    EntryStore entries;

    @Autowired
    CsvExport export;

    @Test
    void whatWasAppendedIsReadBackWhole() {
        var line = line("e1", "c1", "anna", "{\"a\":1}");
        entries.append(List.of(line));

        assertThat(entries.find(ALL_OF_C1, 10, null).items()).containsExactly(line);
        assertThat(entries.ofInstance("i1", 10)).containsExactly(line);
    }

    @Test
    void theNewestComesFirstAndPagesJoin() {
        for (var number = 1; number <= 5; number++) {
            entries.append(List.of(line("e" + number, "c1", "anna", null)));
        }
        entries.append(List.of(line("e6", "c2", "anna", null)));

        var first = entries.find(ALL_OF_C1, 3, null);
        var second = entries.find(ALL_OF_C1, 3, first.next());

        assertThat(ids(first.items())).containsExactly("e5", "e4", "e3");
        assertThat(ids(second.items())).containsExactly("e2", "e1");
        assertThat(second.next()).isNull();
    }

    @Test
    void exportsWhatWasAskedForOldestFirstForExcel() throws IOException {
        for (var number = 1001; number <= 2003; number++) {
            entries.append(List.of(line("e" + number, "c1", "anna", null)));
        }
        entries.append(List.of(line("e1", "c2", "anna", null)));

        var rows = exported();

        assertThat(rows).as("in pieces of a thousand").hasSize(1003);
        assertThat(rows.get(0).get("id")).isEqualTo("e1001");
        assertThat(rows.get(1002).get("id")).isEqualTo("e2003");
        assertThat(rows.get(0).get("at")).isEqualTo("2026-03-02T10:00+08:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void noCellIsAFormula(String evil) throws IOException {
        entries.append(List.of(new Entry(
                "e1", SampleLog.NOW, evil, evil, evil, "c1", evil, evil, evil, evil, evil, evil, evil, evil, evil)));

        for (var cell : exported().get(0)) {
            assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n\uFF1D].*");
        }
    }

    @Test
    void anOrdinaryCellIsLeftAsItIs() throws IOException {
        entries.append(List.of(line("e1", "c1", "anna", "{\"price\":\"-1\"}")));

        assertThat(exported().get(0).get("after")).isEqualTo("{\"price\":\"-1\"}");
    }

    private List<CSVRecord> exported() throws IOException {
        var out = new ByteArrayOutputStream();
        export.write(ALL_OF_C1, out);
        var text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,at,");
        var format = CSVFormat.EXCEL.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = CSVParser.parse(new StringReader(text.substring(1)), format)) {
            return new ArrayList<>(parser.getRecords());
        }
    }

    private static List<String> ids(List<Entry> lines) {
        return lines.stream().map(Entry::id).toList();
    }

    private static Entry line(String id, String campaign, String actor, @Nullable String after) {
        return new Entry(
                id, SampleLog.NOW, actor, "berta", "task.completed", campaign, "g1", "daily", "i1", "userTask_post", "发话题",
                "t1", null, after, "r1");
    }
}
