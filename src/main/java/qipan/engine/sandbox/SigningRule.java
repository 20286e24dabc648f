package qipan.engine.sandbox;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import qipan.engine.SigningPolicy;

/** An approval of several people says how they decide, and says it so that it can be carried out ({@link SigningPolicy}). */
final class SigningRule implements ElementRule {

    /** Whose holders may remove a signer whom the model names, besides managers. */
    static final String REMOVER = "removeSigner";

    private static final Set<String> POLICIES = Set.of("all", "any", "percent", "weighted");
    private static final Set<String> BY_SHARE = Set.of("percent", "weighted");
    private static final Pattern SHARE = Pattern.compile("[1-9]\\d?|100");
    private static final Pattern DECIDED = Pattern.compile("[$#]\\{\\s*signing\\.decided\\(\\)\\s*}");

    private final Set<String> roles;

    SigningRule(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (!site.isBpmn() || !node.is("userTask")) {
            return;
        }
        var policy = said(node, "signing");
        var loop = node.child("multiInstanceLoopCharacteristics");
        var approves = said(node, "approval").isPresent();
        if (policy.isPresent() != (approves && loop.isPresent()) || !POLICIES.containsAll(policy.stream().toList())) {
            site.report(report, Rule.SIGNING, policy.orElse(""));
        } else if (policy.isPresent() && loop.isPresent()) {
            check(site, policy.get(), loop.get(), report);
        }
        checkShares(site, policy.orElse(""), loop, report);
        said(node, REMOVER).filter(role -> policy.isEmpty() || !roles.contains(role))
                .ifPresent(role -> site.report(report, Rule.SIGNING_REMOVER, role));
    }

    private static void check(Site site, String policy, XmlNode loop, Report report) {
        if (policy.equals("any") && loop.attribute("isSequential").filter("true"::equals).isPresent()) {
            site.report(report, Rule.SIGNING_SEQUENTIAL);
        }
        if (loop.child("completionCondition").filter(it -> DECIDED.matcher(it.text().trim()).matches()).isEmpty()) {
            site.report(report, Rule.SIGNING_CONDITION);
        }
    }

    private static void checkShares(Site site, String policy, Optional<XmlNode> loop, Report report) {
        var share = site.node().property("signingPercent").orElse("");
        if (BY_SHARE.contains(policy) ? !SHARE.matcher(share).matches() : !share.isEmpty()) {
            site.report(report, Rule.SIGNING_PERCENT, share);
        }
        var weights = site.node().property("signingWeights").orElse("");
        var named = loop.filter(it -> it.camunda("collection").isPresent() && it.camunda("elementVariable").isPresent()).isPresent();
        if (policy.equals("weighted") ? !named || !areWeights(weights) : !weights.isEmpty()) {
            site.report(report, Rule.SIGNING_WEIGHTS, weights);
        }
    }

    /** Templates leave empty what is not filled in. */
    static Optional<String> said(XmlNode node, String property) {
        return node.property(property).filter(it -> !it.isBlank());
    }

    private static boolean areWeights(String text) {
        try {
            return !SigningPolicy.weights(text).isEmpty();
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
