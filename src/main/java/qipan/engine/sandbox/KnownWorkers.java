package qipan.engine.sandbox;

/** The engine's built-in task types run mails and shell commands; external workers serve listed topics only. */
final class KnownWorkers implements ElementRule {

    private final Callables callables;

    KnownWorkers(Callables callables) {
        this.callables = callables;
    }

    @Override
    public void check(Site site, Report report) {
        site.node().camunda("type").filter(it -> !it.equals("external")).ifPresent(
                type -> site.report(report, Rule.TASK_TYPE, type));
        site.node().camunda("topic").filter(it -> !callables.topics().contains(it)).ifPresent(
                topic -> site.report(report, Rule.TOPIC, topic));
    }
}
