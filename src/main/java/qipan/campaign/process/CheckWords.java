package qipan.campaign.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.core.io.ClassPathResource;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/** Finds words that advertising law or good sense forbid: superlatives, medical claims, promised income, complaints. */
@PublishedDelegate(zh = "敏感词检查", en = "Check words", inputs = {"text"})
class CheckWords implements JavaDelegate {

    private static final List<String> WORDS = read("words/watched.txt");

    private final JsonMapper json;

    CheckWords(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var text = new Inputs(step).text("text", "");
        var hits = WORDS.stream().filter(text::contains).toList();
        step.setVariable("wordHits", Spin.JSON(json.writeValueAsString(hits)));
        step.setVariable("wordHitCount", hits.size());
    }

    private static List<String> read(String resource) {
        try (var lines = new ClassPathResource(resource).getInputStream()) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
