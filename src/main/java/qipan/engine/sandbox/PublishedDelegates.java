package qipan.engine.sandbox;

import java.util.regex.Pattern;

/** A delegate expression is the plain name of a published delegate: nothing that must be computed first. */
final class PublishedDelegates implements ElementRule {

    private static final Pattern PLAIN_NAME = Pattern.compile("[$#]\\{\\s*([A-Za-z_]\\w*)\\s*}");

    private final Callables callables;

    PublishedDelegates(Callables callables) {
        this.callables = callables;
    }

    @Override
    public void check(Site site, Report report) {
        for (var attribute : site.node().attributes()) {
            if (attribute.name().equals("delegateExpression") && !isPublished(attribute.value())) {
                site.report(report, Rule.DELEGATE, attribute.value());
            }
        }
    }

    private boolean isPublished(String expression) {
        var name = PLAIN_NAME.matcher(expression.trim());
        return name.matches() && callables.delegates().contains(name.group(1));
    }
}
