package qipan.engine.sandbox;

import java.util.Map;
import java.util.Set;

/** What an approval does when an approver is nobody, wrote it or has approved before: words that can be carried out. */
final class ApproverRule implements ElementRule {

    private static final Set<String> WITHOUT_ROLE = Set.of("refuse", "approve");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "noApprover", WITHOUT_ROLE,
            "authorIsApprover", Set.of("superior", "skip", "allow"),
            "sameApprover", Set.of("again", "pass"));

    private final Set<String> roles;

    ApproverRule(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (site.isBpmn() && node.is("userTask")) {
            WORDS.forEach((property, words) -> SigningRule.said(node, property).filter(word -> !fits(node, property, word, words))
                    .ifPresent(word -> site.report(report, Rule.APPROVER, property, word)));
        }
    }

    static boolean isRole(String word) {
        return !WITHOUT_ROLE.contains(word);
    }

    private boolean fits(XmlNode node, String property, String word, Set<String> words) {
        var approves = SigningRule.said(node, "approval").isPresent();
        var named = words.contains(word) || property.equals("noApprover") && roles.contains(word);
        return approves && named && (!property.equals("authorIsApprover") || SigningRule.said(node, "author").isPresent());
    }
}
