package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.consistency.ConsistencyCommand;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** The command beside a program that works. */
@ProgramTest
class ConsistencyCommandTest {

    @Autowired
    Program program;

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @Test
    void aProgramThatWorksAgreesWithItself() {
        RunningCampaign.launched(program);

        assertThat(check("jdbc:h2:mem:program")).as(text()).isZero();
        assertThat(text()).contains("✓").doesNotContain("✗");
    }

    @Test
    void whatHasNoTablesCannotBeFoundOut() {
        assertThat(check("jdbc:h2:mem:without-tables")).isEqualTo(2);
    }

    private int check(String database) {
        return ConsistencyCommand.run(
                List.of("--spring.profiles.active=demo", "--spring.datasource.url=" + database),
                new PrintStream(told, true, StandardCharsets.UTF_8));
    }

    private String text() {
        return told.toString(StandardCharsets.UTF_8);
    }
}
