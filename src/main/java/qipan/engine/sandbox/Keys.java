package qipan.engine.sandbox;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import qipan.engine.KnownModels;

/** The keys that a bundle brings: each once, and short enough for every table that keeps one. */
final class Keys {

    private static final int LONGEST = 64;

    private final Set<String> processes = new HashSet<>();
    private final Set<String> decisions = new HashSet<>();
    private final Set<String> forms = new HashSet<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Report report;

    Keys(Report report) {
        this.report = report;
    }

    void addModels(List<ParsedModel> models) {
        for (var model : models) {
            model.processes().forEach(it -> add(model.file(), it.attribute("id").orElse(""), processes));
            model.decisions().forEach(it -> add(model.file(), it.attribute("id").orElse(""), decisions));
        }
    }

    void addForm(String file, String id) {
        add(file, id, forms);
    }

    private void add(String file, String key, Set<String> keys) {
        if (key.isBlank() || key.length() > LONGEST) {
            report.add(file, null, Rule.KEY, key, LONGEST);
        }
        var home = homes.putIfAbsent(System.identityHashCode(keys) + ":" + key, file);
        if (!keys.add(key)) {
            report.add(file, null, Rule.KEY_DUPLICATE, key, String.valueOf(home));
        }
    }

    KnownModels with(KnownModels published) {
        return new KnownModels(
                union(processes, published.processes()),
                union(decisions, published.decisions()),
                union(forms, published.forms()));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
