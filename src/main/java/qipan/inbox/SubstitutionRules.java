package qipan.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignNames;
import qipan.inbox.Substituting.Wish;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What is wrong with somebody's wish for a substitute, whatever else has been set. */
@Component
class SubstitutionRules {

    /** Longer than that is no absence: hand over. */
    private static final int MOST_DAYS = 180;
    private static final int MOST_CAMPAIGNS = 20;

    private final StandIns standIns;
    private final PreviewingHandover previewing;
    private final Accounts accounts;
    private final CampaignNames campaigns;

    SubstitutionRules(StandIns standIns, PreviewingHandover previewing, Accounts accounts, CampaignNames campaigns) {
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
            lacking(person, substitute.get(), wish.only()).ifPresent(found::add);
        }
        days(wish, found);
        var only = wish.only() == null ? List.<String>of() : wish.only();
        if (only.size() > MOST_CAMPAIGNS) {
            found.add(Violation.ofField("campaigns", "size", "inbox.substitute.campaigns", MOST_CAMPAIGNS));
        } else {
            var unknown = new HashSet<>(only);
            unknown.removeAll(campaigns.campaigns(unknown).keySet());
            unknown.forEach(id -> found.add(Violation.ofField("campaigns", "exists", "inbox.handover.campaign", id)));
        }
        return found;
    }

    /** Somebody who changes nothing cannot work; and each job that the person's work asks for must be held by who does it. */
    private Optional<Violation> lacking(String person, Account substitute, @Nullable List<String> only) {
        if (substitute.roles().stream().allMatch(Role.AUDITOR::equals)) {
            return Optional.of(Violation.ofField("substitute", "role", "inbox.substitute.auditor", substitute.name()));
        }
        var jobs = previewing.of(person, substitute, only).lacking().stream()
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
