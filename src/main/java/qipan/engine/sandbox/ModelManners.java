package qipan.engine.sandbox;

import java.util.Optional;

/** What a model should say about itself: how long its history is kept, its names, its business key. */
final class ModelManners implements ElementRule {

    private static final String DAYS = "P?\\d{1,5}D?";

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (node.is("process")) {
            checkProcess(site, report);
        }
        if (node.is("decision") && Vocabulary.isDmn(node.uri())) {
            checkHistory(site, camundaDmn(node), report);
        }
        if (needsName(site) && node.attribute("name").filter(it -> !it.isBlank()).isEmpty()) {
            site.report(report, Rule.NAME, node.name());
        }
        if (node.is("callActivity") && !passesBusinessKey(node)) {
            site.report(report, Rule.BUSINESS_KEY);
        }
    }

    private static void checkProcess(Site site, Report report) {
        if (site.node().attribute("isExecutable").filter("true"::equals).isEmpty()) {
            site.report(report, Rule.EXECUTABLE);
        } else {
            checkHistory(site, site.node().camunda("historyTimeToLive"), report);
        }
    }

    private static void checkHistory(Site site, Optional<String> days, Report report) {
        if (days.filter(it -> it.matches(DAYS)).isEmpty()) {
            site.report(report, Rule.HISTORY);
        }
    }

    private static Optional<String> camundaDmn(XmlNode decision) {
        return decision.attributes().stream()
                .filter(it -> it.uri().equals(Vocabulary.CAMUNDA_DMN) && it.name().equals("historyTimeToLive"))
                .map(XmlAttribute::value)
                .findFirst();
    }

    private static boolean needsName(Site site) {
        var node = site.node();
        return site.isBpmn()
                && (Vocabulary.TASKS.contains(node.name()) && !isEventSubProcess(node)
                        || Vocabulary.EVENTS.contains(node.name())
                        || node.is("exclusiveGateway") && node.children("outgoing").count() > 1);
    }

    private static boolean isEventSubProcess(XmlNode node) {
        return node.attribute("triggeredByEvent").filter("true"::equals).isPresent();
    }

    private static boolean passesBusinessKey(XmlNode call) {
        return call.children("extensionElements")
                .flatMap(it -> it.children("in"))
                .anyMatch(it -> it.attribute("businessKey").isPresent());
    }
}
