package qipan.shared.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import qipan.shared.consistency.Verdict.Place;
import qipan.shared.consistency.Verdict.Sample;

class ConsistencyReportTest {

    private static final Rows ENGINE = new Rows("engine.rows.tasks", "");
    private static final Rows INBOX = new Rows("inbox.rows.open", "");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ConsistencyReport report =
            new ConsistencyReport(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void tellsBothSidesInBothLanguages() {
        report.tell(new Verdict(Comparison.same(ENGINE, INBOX), 1_000_000, 1_000_000, 0, List.of()));
        report.tellSum();

        assertThat(report.agrees()).isTrue();
        assertThat(text()).contains("✓", "1,000,000 =     1,000,000",
                "引擎：未完成的任务 = 待办：未完成的任务 / engine: open tasks = inbox: open tasks",
                "共 1 项，0 项不一致 / 1 comparisons, 0 disagree");
    }

    @Test
    void namesWhatDisagreesAndWhere() {
        report.tell(new Verdict(Comparison.same(ENGINE, INBOX), 3, 2, 27,
                List.of(new Sample("t1", Place.LEFT), new Sample("t2", Place.LEFT), new Sample("t9", Place.RIGHT))));
        report.tell(new Verdict(Comparison.once(INBOX), 3, 2, 1, List.of(new Sample("t3", Place.TWICE))));

        assertThat(report.agrees()).isFalse();
        assertThat(text()).contains("✗", "on the left only (27 disagree): t1, t2", "on the right only (27 disagree): t9",
                "inbox: open tasks: each once", "more than once (1): t3");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
