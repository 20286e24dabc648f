package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignNames;
import qipan.engine.Models;
import qipan.inbox.Substituting.Wish;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What is wrong with somebody's wish for a substitute, whatever else has been set. */
@Component
class SubstitutionRules {

    /** Longer than that is no absence: hand over. */
    private static final int MOST_DAYS = 180;
    private static final int MOST_NAMED = 20;

    private final StandIns standIns;
    private final PreviewingHandover previewing;
    private final Accounts accounts;
    private final CampaignNames campaigns;
    private final Models models;
    private final JobRoles roles;

    SubstitutionRules(
            StandIns standIns, PreviewingHandover previewing, Accounts accounts, CampaignNames campaigns, Models models, JobRoles roles) {
        this.models = models;
        this.roles = roles;
        this.standIns = standIns;
        this.previewing = previewing;
        this.accounts = accounts;
        this.campaigns = campaigns;
    }

    /** @throws Refusal 422 with everything that is wrong */
    void check(String person, Wish wish) {
        var objections = objections(person, wish);
        if (!objections.isEmpty()) {
            throw Refusal.invalid("inbox.substitute.invalid", objections);
        }
    }

    private List<Violation> objections(String person, Wish wish) {
        var found = new ArrayList<Violation>();
        var substitute = accounts.find(wish.substitute() == null ? "" : wish.substitute());
        if (person.equals(wish.substitute())) {
            found.add(Violation.ofField("substitute", "other", "inbox.substitute.same"));
        } else if (substitute.isEmpty()) {
            found.add(Violation.ofField("substitute", "exists", "inbox.handover.successor", String.valueOf(wish.substitute())));
        } else {
            lacking(person, substitute.get(), wish.scope()).ifPresent(found::add);
        }
        days(wish, found);
        known("campaigns", "inbox.handover.campaign", wish.campaigns(), names -> campaigns.campaigns(names).keySet(), found);
        known("processes", "inbox.substitute.process", wish.processes(), this::published, found);
        known("roles", "inbox.substitute.role", wish.roles(), this::jobs, found);
        return found;
    }

    private static void known(
            String field, String message, @Nullable List<String> named, UnaryOperator<Set<String>> known, List<Violation> found) {
        var unknown = named == null ? new TreeSet<String>() : new TreeSet<>(named);
        if (unknown.size() > MOST_NAMED) {
            found.add(Violation.ofField(field, "size", "inbox.substitute.most", MOST_NAMED));
        } else if (!unknown.isEmpty()) {
            unknown.removeAll(known.apply(Set.copyOf(unknown)));
            unknown.forEach(name -> found.add(Violation.ofField(field, "exists", message, name)));
        }
    }

    private Set<String> published(Set<String> keys) {
        return keys.stream().filter(key -> models.latest(key).isPresent()).collect(Collectors.toSet());
    }

    private Set<String> jobs(Set<String> keys) {
        return keys.stream().filter(key -> roles.find(key).isPresent()).collect(Collectors.toSet());
    }

    /** Somebody who changes nothing cannot work; and each job that the person's work asks for must be held by who does it. */
    private Optional<Violation> lacking(String person, Account substitute, Scope scope) {
        if (substitute.roles().stream().allMatch(Role.AUDITOR::equals)) {
            return Optional.of(Violation.ofField("substitute", "role", "inbox.substitute.auditor", substitute.name()));
        }
        var jobs = previewing.lacking(person, substitute, scope).stream()
                .map(job -> String.join(" / ", job.roles()))
                .distinct()
                .toList();
        return jobs.isEmpty() ? Optional.empty() : Optional.of(
                Violation.ofField("substitute", "role", "inbox.substitute.lacking", substitute.name(), String.join("、", jobs)));
    }

    private void days(Wish wish, List<Violation> found) {
        if (wish.from() == null || wish.until() == null || wish.until().isBefore(wish.from())) {
            found.add(Violation.ofField(wish.from() == null ? "from" : "until", "order", "inbox.substitute.days"));
        } else if (wish.until().isBefore(standIns.today())) {
            found.add(Violation.ofField("until", "past", "inbox.substitute.past"));
        } else if (wish.from().plusDays(MOST_DAYS).isBefore(wish.until())) {
            found.add(Violation.ofField("until", "long", "inbox.substitute.long", MOST_DAYS));
        }
    }
}
