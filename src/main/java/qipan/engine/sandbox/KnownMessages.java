package qipan.engine.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** A message that is in no catalogue will probably never come. Only told, because a new playbook may bring new ones. */
final class KnownMessages implements ElementRule {

    private final Set<String> names = read();

    private static Set<String> read() {
        try (var file = KnownMessages.class.getResourceAsStream("/catalogue/messages.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(it -> !it.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void check(Site site, Report report) {
        if (site.isBpmn() && site.node().is("message")) {
            site.node().attribute("name").filter(it -> !names.contains(it) && !ExpressionTree.isExpression(it))
                    .ifPresent(it -> site.report(report, Rule.MESSAGE, it));
        }
    }
}
