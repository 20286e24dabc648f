package qipan.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import qipan.security.Substitutes.Work;

/**
 * Which of a person's tasks somebody else does: those that fit all three. Null is no limit.
 *
 * @param campaigns only in these; without the limit also work outside any
 * @param processes only of these processes and their parts, which are named {@code <process>-<part>}
 * @param roles only tasks that are for one of these roles
 */
record Scope(@Nullable Set<String> campaigns, @Nullable Set<String> processes, @Nullable Set<String> roles) {

    static final Scope ALL = new Scope(null, null, null);

    static Scope of(@Nullable Collection<String> campaigns, @Nullable Collection<String> processes, @Nullable Collection<String> roles) {
        return new Scope(set(campaigns), set(processes), set(roles));
    }

    private static @Nullable Set<String> set(@Nullable Collection<String> names) {
        return names == null ? null : new TreeSet<>(names);
    }

    boolean covers(Work work) {
        return coversCampaign(work.campaign()) && coversProcess(work.process()) && coversRoles(work.roles());
    }

    boolean coversCampaign(@Nullable String campaign) {
        return campaigns == null || campaign != null && campaigns.contains(campaign);
    }

    boolean coversProcess(String process) {
        return processes == null || processes.stream().anyMatch(whole -> isPart(whole, process));
    }

    boolean coversRoles(Collection<String> of) {
        return roles == null || of.stream().anyMatch(roles::contains);
    }

    static boolean isPart(String whole, String process) {
        return process.equals(whole) || process.startsWith(whole + "-");
    }

    /** For somebody who is away, too: no more than both. */
    Scope within(Scope outer) {
        return new Scope(
                both(campaigns, outer.campaigns, String::equals),
                both(processes, outer.processes, Scope::isPart),
                both(roles, outer.roles, String::equals));
    }

    /** Names of either side that the other side has, too, or has the whole of. */
    private static @Nullable Set<String> both(@Nullable Set<String> one, @Nullable Set<String> other, BiPredicate<String, String> has) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        var both = new TreeSet<String>();
        one.stream().filter(name -> other.stream().anyMatch(whole -> has.test(whole, name))).forEach(both::add);
        other.stream().filter(name -> one.stream().anyMatch(whole -> has.test(whole, name))).forEach(both::add);
        return both;
    }
}
