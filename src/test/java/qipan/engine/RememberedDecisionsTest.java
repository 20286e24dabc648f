package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

/** What a decision table answered is remembered: that must never be seen. */
@EngineTest
class RememberedDecisionsTest {

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Decisions decisions;

    @BeforeEach
    void empty() {
        driver.reset();
    }

    @Test
    void theSameInputHasTheSameAnswerAndAnotherInputItsOwn() {
        publish("\"small\"", "\"large\"");

        assertThat(size(3)).isEqualTo("small");
        assertThat(size(300)).isEqualTo("large");
        assertThat(size(3)).isEqualTo("small");
    }

    @Test
    void aNewVersionAnswersAtOnce() {
        publish("\"small\"", "\"large\"");
        assertThat(size(3)).isEqualTo("small");

        publish("\"tiny\"", "\"large\"");

        assertThat(size(3)).isEqualTo("tiny");
    }

    @Test
    void aTableThatAsksForTheTimeIsAskedEachTime() {
        publish("string(now())", "\"large\"");
        var first = size(3);
        await().untilAsserted(() -> assertThat(size(3)).isNotEqualTo(first));
    }

    private Object size(int groups) {
        return decisions.evaluate("remembered-size", Map.of("groups", groups)).get(0).get("size");
    }

    private void publish(String small, String large) {
        var rule = "<rule id=\"rule_%s\"><description>d</description><inputEntry id=\"in_%1$s\"><text>%s</text></inputEntry>"
                + "<outputEntry id=\"out_%1$s\"><text>%s</text></outputEntry></rule>";
        var table = """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                  id="definitions_size" name="size" namespace="qipan">
                  <decision id="remembered-size" name="size" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table_size" hitPolicy="FIRST">
                      <input id="input_groups"><inputExpression id="expression_groups" typeRef="integer"><text>groups</text></inputExpression></input>
                      <output id="output_size" name="size" typeRef="string"/>
                      %s
                    </decisionTable>
                  </decision>
                </definitions>
                """;
        var rules = String.join("", List.of(rule.formatted("small", "&lt;= 10", small), rule.formatted("large", "", large)));
        models.deploy("size", null, Map.of("remembered-size.dmn", table.formatted(rules).getBytes(StandardCharsets.UTF_8)), true);
    }
}
