package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.file;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeDecisionsTest {

    @Test
    void letsASoundTablePass() {
        assertThat(table("", "\"A\",\"B\"", "\"话术 {群名} (external)\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "dmn.language; expressionLanguage='javascript'; `1`; `1`",
        "dmn.language; expressionLanguage='groovy'; `1`; `1`",
        "dmn.language; expressionLanguage='juel'; `1`; `1`",
        "feel; ''; `> >`; `1`",
        "feel; ''; `1`; `1 +`",
        "feel; ''; `1`; `function(x) external {java: {class: \"java.lang.Math\", method signature: \"cos(double)\"}}`"
    })
    void refusesOtherLanguages(String rule, String language, String input, String output) {
        assertThat(table(language.equals("''") ? "" : language, input, output)).contains(rule + "@r");
    }

    @Test
    void refusesFeelThatWouldTireTheParser() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            assertThat(table("", "1", "(".repeat(30) + "1" + ")".repeat(30))).containsExactly("feel@r");
            assertThat(table("", "1", "-".repeat(5_000) + "1")).containsExactly("feel@r");
            assertThat(table("", "1", "(".repeat(8) + "1" + ")".repeat(8))).isEmpty();
        });
    }

    @Test
    void asksForAHistoryTimeToLive() {
        assertThat(brief(check(file("d.dmn", dmn("", "1", "1").replace("camunda:historyTimeToLive='P365D'", "")))))
                .containsExactly("history@d");
    }

    private static List<String> table(String language, String input, String output) {
        return brief(check(file("d.dmn", dmn(language, input, output))));
    }

    private static String dmn(String language, String input, String output) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="defs" name="n" namespace="qipan"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn">
                  <decision id="d" name="决策" camunda:historyTimeToLive='P365D'><decisionTable id="t">
                    <input id="i"><inputExpression id="ie" typeRef="string"><text>grade</text></inputExpression></input>
                    <output id="o" name="text" typeRef="string"/>
                    <rule id="r"><inputEntry id="e" %s><text><![CDATA[%s]]></text></inputEntry>
                      <outputEntry id="oe"><text><![CDATA[%s]]></text></outputEntry></rule>
                  </decisionTable></decision>
                </definitions>""".formatted(language, input, output);
    }
}
