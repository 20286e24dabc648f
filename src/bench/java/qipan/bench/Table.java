package qipan.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import qipan.bench.Results.Line;

/** The results as a Markdown table: median of the runs, processor milliseconds an operation, growth over the smallest n. */
final class Table {

    private record Key(String phase, String database, int n, String unit) {}

    private final Map<Key, List<Line>> runs;

    Table(List<Line> lines) {
        runs = lines.stream().collect(Collectors.groupingBy(
                line -> new Key(line.phase(), line.database(), line.n(), line.unit()), LinkedHashMap::new, Collectors.toList()));
    }

    String markdown() {
        var text = new StringBuilder("| phase | database | n | value | growth | CPU program / database, s |\n|---|---|---:|---:|---:|---:|\n");
        var smallest = new LinkedHashMap<String, Double>();
        runs.forEach((key, lines) -> {
            var value = median(lines);
            var first = smallest.computeIfAbsent(key.phase() + key.database(), any -> value);
            text.append("| %s | %s | %,d | %s %s | %.2f | %s / %s |%n".formatted(
                    key.phase(), key.database(), key.n(), plain(value), key.unit(), value / first,
                    detail(lines, "programCpuSeconds"), detail(lines, "databaseCpuSeconds")));
        });
        return text.toString().replace("\r", "");
    }

    private static double median(List<Line> lines) {
        var sorted = lines.stream().mapToDouble(Line::value).sorted().toArray();
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String plain(double value) {
        return value >= 100 ? String.format("%,.0f", value) : String.format("%.2f", value);
    }

    private static String detail(List<Line> lines, String name) {
        return String.valueOf(lines.get(lines.size() - 1).details().getOrDefault(name, ""));
    }
}
