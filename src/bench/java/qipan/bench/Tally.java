package qipan.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import qipan.bench.Results.Line;

/** Every answer that people got, and how long they waited for it. */
final class Tally {

    /** What people do. */
    enum Deed {
        READ,
        OPEN,
        COMPLETE
    }

    /** @param status 0 when there was no answer; @param at when it came, by {@link System#nanoTime} */
    record Answer(Deed deed, int status, long nanos, long at) {

        boolean good() {
            return status / 100 == 2;
        }

        boolean refused() {
            return status == 429 || status == 503;
        }

        boolean failed() {
            return status == 0 || status / 100 == 5 && status != 503;
        }

        /** Two people at one task, which may happen whenever many hurry. */
        boolean conflict() {
            return status == 409;
        }
    }

    private final Collection<Answer> answers = new ConcurrentLinkedQueue<>();

    void add(Answer answer) {
        answers.add(answer);
    }

    List<Answer> all(Predicate<Answer> which) {
        return answers.stream().filter(which).toList();
    }

    /** A line for each deed, and one for refusals if there were any. */
    List<Line> lines(String phase, int people) {
        var lines = new ArrayList<Line>();
        for (var deed : Deed.values()) {
            lines.add(line(phase + " " + deed.name().toLowerCase(Locale.ROOT), people, all(it -> it.deed() == deed), Answer::good));
        }
        if (answers.stream().anyMatch(Answer::refused)) {
            lines.add(line(phase + " refused", people, all(Answer::refused), Answer::refused));
        }
        return lines;
    }

    /** @param counted whose time counts */
    private static Line line(String phase, int people, List<Answer> those, Predicate<Answer> counted) {
        var told = new LinkedHashMap<String, Object>();
        var timed = those.stream().filter(counted).toList();
        told.put("count", those.size());
        told.put("good", those.stream().filter(Answer::good).count());
        told.put("p50", Meter.rounded(percentile(timed, 50)));
        told.put("p95", Meter.rounded(percentile(timed, 95)));
        told.put("p99", Meter.rounded(percentile(timed, 99)));
        told.put("max", Meter.rounded(percentile(timed, 100)));
        told.put("conflicts", those.stream().filter(Answer::conflict).count());
        told.put("refused", those.stream().filter(Answer::refused).count());
        told.put("failed", those.stream().filter(Answer::failed).count());
        return new Line(phase, "mysql", people, percentile(timed, 95), "ms p95", told);
    }

    /** Milliseconds, by nearest rank; 0 of nothing. */
    static double percentile(List<Answer> those, int percentile) {
        return percentile(those.stream().mapToLong(Answer::nanos).sorted().toArray(), percentile);
    }

    /** @param sorted nanoseconds */
    static double percentile(long[] sorted, int percentile) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(percentile / 100.0 * sorted.length) - 1)] / 1e6;
    }
}
