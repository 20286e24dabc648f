package qipan.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The workload's data: who works, in which roles, what each group carries and what else is open. */
final class Workload {

    static final int STAFF = 200;
    static final int CLIENTS = 4;
    static final int PAGE = 20;

    /** In the order of the workload's ten roles: the second and third task of a group go to the first two. */
    static final List<String> ROLES = List.of(
            "customer_service", "group_admin", "content_editor", "visual_designer", "solution_designer",
            "activity_operator", "wechat_sales", "store_sales", "trainer", "data_analyst");

    private static final long SPREAD_OF_PEOPLE = 2654435761L;
    private static final long SPREAD_OF_DAYS = 2246822519L;
    private static final long MASK = 0xffffffffL;
    private static final int SHARES = 15;
    private static final int BLOCK = 5;
    private static final int MONTH = 30 * 24 * 3600;
    private static final int EACH_CLAIMABLE = 50;
    private static final int OTHERS = 20_000;

    private Workload() {}

    static String group(int number) {
        return String.format(Locale.ROOT, "group_%06d", number);
    }

    static String staff(int number) {
        return String.format(Locale.ROOT, "staff_%03d", number % STAFF);
    }

    /** The two roles of a member of staff, as places in {@link #ROLES}. */
    static int[] rolesOf(int member) {
        var first = member % ROLES.size();
        return new int[] {first, (first + 1 + (member / ROLES.size()) % (ROLES.size() - 1)) % ROLES.size()};
    }

    /** Members who hold a role. */
    static List<Integer> holders(int role) {
        return IntStream.range(0, STAFF)
                .filter(member -> IntStream.of(rolesOf(member)).anyMatch(held -> held == role))
                .boxed()
                .toList();
    }

    /** What the person enters at a group's task. */
    static Map<String, Object> answers(int group, int task, Instant now) {
        return Map.of(
                "outcome_" + task, group % 9 == 0 ? "postponed" : "done",
                "note_" + task, "note of group " + group,
                "reached_" + task, group % 300,
                "doneAt_" + task, now.toString());
    }

    /** A task beside those of the groups: somebody's or, when that is null, a role's. */
    record Filler(@Nullable String person, @Nullable String role, Instant due) {}

    /** @param ofStaff how many of them are the staff's and their roles'; all later ones are other people's */
    static Filler filler(int number, int ofStaff, Instant base) {
        var due = base.plusSeconds((number * SPREAD_OF_DAYS & MASK) % MONTH);
        if (number >= ofStaff) {
            return new Filler(String.format(Locale.ROOT, "person_%05d", number % OTHERS), null, due);
        }
        if (number % EACH_CLAIMABLE == EACH_CLAIMABLE - 1) {
            return new Filler(null, ROLES.get(number / EACH_CLAIMABLE % ROLES.size()), due);
        }
        return new Filler(staff(burdened(number)), null, due);
    }

    /** In each block of five the members get one to five shares of fifteen. */
    private static int burdened(int number) {
        var share = (int) ((number * SPREAD_OF_PEOPLE & MASK) % (STAFF / BLOCK * SHARES));
        var rest = share % SHARES;
        var place = 0;
        while (rest > place) {
            rest -= ++place;
        }
        return share / SHARES * BLOCK + place;
    }

    /** Something done for one number. */
    interface Step {
        void at(int number) throws Exception;
    }

    /** Does the step for 0 to n-1, each client taking the next free number. */
    static void clients(int n, Step step) {
        var next = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            var all = IntStream.range(0, CLIENTS).<Future<?>>mapToObj(client -> threads.submit(() -> {
                for (var number = next.getAndIncrement(); number < n; number = next.getAndIncrement()) {
                    step.at(number);
                }
                return null;
            })).toList();
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }
}
