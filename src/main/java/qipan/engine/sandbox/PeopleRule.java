package qipan.engine.sandbox;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody must be able to do each task, and roles must be those of the role catalogue. */
final class PeopleRule implements ElementRule {

    private static final Set<String> WHO = Set.of("assignee", "candidateUsers", "candidateGroups");
    private static final Pattern PERSON = Pattern.compile("user:[\\w.@-]{1,64}");

    private final Set<String> roles;

    PeopleRule(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (site.isBpmn() && node.is("userTask") && WHO.stream().allMatch(it -> node.camunda(it).isEmpty())) {
            site.report(report, Rule.PEOPLE);
        }
        node.camunda("candidateGroups").ifPresent(it -> checkRoles(site, it, report));
        if (DelegateInput.ROLE.isAt(site)) {
            checkRoles(site, node.text(), report);
        }
        if (site.isBpmn() && node.is("userTask")) {
            node.property("copyTo").filter(it -> !it.isBlank()).ifPresent(it -> checkCopies(site, it, report));
        }
    }

    /** Roles, and people where it says so: which accounts there are, no model can know. */
    private void checkCopies(Site site, String list, Report report) {
        Stream.of(list.split(",", -1)).map(String::trim).filter(it -> !roles.contains(it) && !PERSON.matcher(it).matches()).forEach(
                it -> site.report(report, Rule.COPY_TO, it));
    }

    private void checkRoles(Site site, String list, Report report) {
        if (!ExpressionTree.isExpression(list)) {
            Stream.of(list.split(",", -1)).map(String::trim).filter(it -> !roles.contains(it)).forEach(
                    it -> site.report(report, Rule.ROLE, it));
        }
    }
}
