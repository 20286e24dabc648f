package qipan.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How several people decide one approval step (会签, 或签): what their votes come to, as soon as no further vote can change it.
 *
 * @param percent of all votes that must approve
 * @param weights votes of those who have more than one, by the element of the loop's collection; of whoever was asked as well by username
 */
public record SigningPolicy(Kind kind, int percent, Map<String, Integer> weights) {

    /** Tells the loop's completion condition, {@code ${signing.decided()}}. */
    public static final String DECIDED = "signingDecided";

    private static final String APPROVE = "approve";
    private static final String REJECT = "reject";
    private static final String REVISE = "revise";

    /** The words of the extension property {@code signing}. */
    public enum Kind {
        ALL,
        ANY,
        PERCENT,
        WEIGHTED
    }

    /** What one of them said. */
    public record Vote(String decision, int weight) {}

    /** Empty where one person decides. */
    public static Optional<SigningPolicy> of(StepModel step) {
        return said(step, "signing").map(kind -> new SigningPolicy(
                Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
                said(step, "signingPercent").map(Integer::parseInt).orElse(100),
                weights(said(step, "signingWeights").orElse(""))));
    }

    /** Templates leave empty what is not filled in. */
    private static Optional<String> said(StepModel step, String property) {
        return Optional.ofNullable(step.property(property)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** @throws IllegalArgumentException when the text is not {@code name=number,...} with numbers from 1 to 1000 */
    public static Map<String, Integer> weights(String text) {
        var weights = new HashMap<String, Integer>();
        for (var pair : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
            var parts = pair.strip().split("=", -1);
            var weight = parts.length == 2 && parts[1].strip().matches("\\d{1,4}") ? Integer.parseInt(parts[1].strip()) : 0;
            if (weight < 1 || weight > 1000 || parts[0].isBlank() || weights.put(parts[0].strip(), weight) != null) {
                throw new IllegalArgumentException(pair);
            }
        }
        return weights;
    }

    public int weight(@Nullable String who) {
        return who == null ? 1 : weights.getOrDefault(who, 1);
    }

    /**
     * Approve, revise or reject; empty while it is open.
     *
     * @param total votes of all who are counted: with nobody left, nobody is against it
     */
    public Optional<String> result(Collection<Vote> votes, int total) {
        if (kind == Kind.ANY && total > 0) {
            return votes.stream().map(Vote::decision).findFirst();
        }
        var agreed = sum(votes, APPROVE);
        var open = total - votes.stream().mapToInt(Vote::weight).sum();
        var needed = kind == Kind.ALL ? 100 : percent;
        if (agreed * 100L >= (long) needed * total) {
            return Optional.of(APPROVE);
        }
        if ((agreed + open) * 100L < (long) needed * total) {
            return Optional.of(sum(votes, REJECT) > sum(votes, REVISE) ? REJECT : REVISE);
        }
        return Optional.empty();
    }

    private static int sum(Collection<Vote> votes, String decision) {
        return votes.stream().filter(vote -> vote.decision().equals(decision)).mapToInt(Vote::weight).sum();
    }
}
