package qipan.wecom;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.GroupChats;
import qipan.campaign.GroupChats.Owned;
import qipan.engine.Finding;
import qipan.engine.PostRange;
import qipan.playbook.Bundle;
import qipan.playbook.CountingPosts;
import qipan.playbook.CountingPosts.Counted;
import qipan.playbook.Playbooks;
import qipan.playbook.PublishingAdvice;
import qipan.security.Accounts;

/**
 * What processes post in a group against what WeCom lets through, told before they are published. For sure too many is what the model
 * posts whatever people answer; perhaps too many, what it may post within a month. Loops without a bound are shown, not warned of.
 */
@Component
class PostForecasts implements PublishingAdvice {

    private final WeCom weCom;
    private final Quota quota;
    private final CountingPosts counting;
    private final Playbooks playbooks;
    private final GroupChats groups;
    private final Accounts accounts;

    PostForecasts(WeCom weCom, Quota quota, CountingPosts counting, Playbooks playbooks, GroupChats groups, Accounts accounts) {
        this.weCom = weCom;
        this.quota = quota;
        this.counting = counting;
        this.playbooks = playbooks;
        this.groups = groups;
        this.accounts = accounts;
    }

    @Override
    public Advice on(Bundle bundle) {
        var posting = weCom.open().isEmpty() ? List.<Counted>of()
                : counting.of(bundle).stream().filter(one -> one.posts().most() > 0).toList();
        if (posting.isEmpty()) {
            return Advice.NONE;
        }
        var findings = new ArrayList<Finding>();
        posting.forEach(one -> tooMany(one, findings));
        findings.addAll(tooManyGroups(posting));
        return new Advice(findings, posting.stream().map(this::posts).toList());
    }

    private Posts posts(Counted one) {
        var posts = one.posts();
        return new Posts(one.process(), one.name(), posts.least(), bound(posts.most()), bound(posts.inMonth()), quota.rule(), quota.most());
    }

    private static @Nullable Integer bound(int posts) {
        return PostRange.isOpen(posts) ? null : posts;
    }

    private void tooMany(Counted one, List<Finding> findings) {
        var posts = one.posts();
        if (posts.least() > quota.most()) {
            findings.add(warning(one.file(), "wecom.least", one.name(), posts.least(), unit(), quota.most()));
        } else if (quota.rule().equals("month") && posts.inMonth() > quota.most() && !PostRange.isOpen(posts.inMonth())) {
            findings.add(warning(one.file(), "wecom.most", one.name(), posts.inMonth(), quota.most()));
        }
    }

    /** As messages choose by it. */
    private int unit() {
        return List.of("day", "week", "month").indexOf(quota.rule());
    }

    /** Campaigns that run any of it, or are about to, in which one person owns more groups than a call takes. */
    private List<Finding> tooManyGroups(List<Counted> posting) {
        var keys = posting.stream().map(Counted::process).collect(Collectors.toSet());
        var owned = groups.ownedBeyond(Quota.GROUPS_OF_A_CALL, playbooksWith(keys));
        var names = accounts.namesOf(owned.stream().map(Owned::owner).collect(Collectors.toSet()));
        return owned.stream()
                .map(one -> warning(
                        posting.get(0).file(), "wecom.calls", one.campaign(), names.getOrDefault(one.owner(), one.owner()), one.groups(),
                        Quota.GROUPS_OF_A_CALL, Quota.calls(one.groups())))
                .toList();
    }

    private Set<String> playbooksWith(Set<String> keys) {
        var with = new LinkedHashSet<>(keys);
        playbooks.all().stream().filter(one -> one.calls().stream().anyMatch(keys::contains)).forEach(one -> with.add(one.key()));
        return with;
    }

    private static Finding warning(String file, String rule, Object... args) {
        return new Finding(Finding.Severity.WARNING, file, null, rule, List.of(args));
    }
}
