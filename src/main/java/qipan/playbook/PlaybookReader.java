package qipan.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.playbook.Playbook.RecordedKpi;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a process needs, through everything it calls. */
@Component
class PlaybookReader {

    private static final String GROUP = "group";

    private final Outlines outlines;
    private final Models models;
    private final JobRoles jobs;
    private final Delegates delegates;
    private final JsonMapper json;

    PlaybookReader(Outlines outlines, Models models, JobRoles jobs, Delegates delegates, JsonMapper json) {
        this.outlines = outlines;
        this.models = models;
        this.jobs = jobs;
        this.delegates = delegates;
        this.json = json;
    }

    /** @param latest the newest version of everything, because calls bind to the newest */
    List<Playbook> read(List<ProcessModel> wanted, List<ProcessModel> latest) {
        var names = new PartNames(models, json);
        return wanted.stream().map(it -> read(it, latest, names)).toList();
    }

    private Playbook read(ProcessModel model, List<ProcessModel> latest, PartNames names) {
        var known = latest.stream().collect(Collectors.toMap(ProcessModel::key, Function.identity()));
        var own = outlines.of(model);
        var chain = new LinkedHashSet<String>();
        follow(own, known, chain);
        chain.remove(model.key());
        var outlineOf = new LinkedHashMap<String, ModelOutline>(Map.of(model.key(), own));
        chain.forEach(it -> outlineOf.put(it, outlines.of(known.get(it))));
        var all = List.copyOf(outlineOf.values());
        var parts = outlineOf.entrySet().stream()
                .filter(it -> it.getValue() == own || it.getKey().startsWith(model.key() + "-"))
                .map(Map.Entry::getValue)
                .toList();
        return new Playbook(
                model.definition(),
                model.key(),
                model.version(),
                model.name(),
                model.nameEn(),
                model.kind(),
                model.documentation(),
                roles(all, names),
                List.copyOf(union(all, ModelOutline::anchors)),
                model.startForm(),
                List.copyOf(chain),
                union(parts, ModelOutline::decisions).stream().flatMap(it -> names.decision(it).stream()).toList(),
                union(parts, ModelOutline::forms).stream().flatMap(it -> names.form(it).stream()).toList(),
                Stream.concat(Stream.of(model), chain.stream().map(known::get)).anyMatch(it -> it.kind().equals(GROUP)),
                kpis(outlineOf),
                parameters(all, names));
    }

    private List<String> parameters(Collection<ModelOutline> all, PartNames names) {
        var read = new TreeSet<>(union(all, delegates::parameters));
        union(all, ModelOutline::forms).forEach(form -> read.addAll(names.parametersOf(form)));
        return List.copyOf(read);
    }

    private void follow(ModelOutline outline, Map<String, ProcessModel> known, Set<String> chain) {
        for (var call : outline.calls()) {
            if (known.containsKey(call) && chain.add(call)) {
                follow(outlines.of(known.get(call)), known, chain);
            }
        }
    }

    private List<RecordedKpi> kpis(Map<String, ModelOutline> all) {
        var by = new TreeMap<String, List<String>>();
        all.forEach((process, outline) -> delegates.kpis(outline)
                .forEach(metric -> by.computeIfAbsent(metric, none -> new ArrayList<>()).add(process)));
        return by.entrySet().stream().map(it -> new RecordedKpi(it.getKey(), it.getValue())).toList();
    }

    /** In the order of the role catalogue. A computed reference mentions words that are no roles: they drop out. */
    private List<String> roles(Collection<ModelOutline> all, PartNames names) {
        var mentioned = new TreeSet<>(union(all, ModelOutline::roles));
        union(all, ModelOutline::decisions).forEach(it -> mentioned.addAll(names.rolesOf(it)));
        return jobs.all().stream().map(JobRole::key).filter(mentioned::contains).toList();
    }

    private static Set<String> union(Collection<ModelOutline> all, Function<ModelOutline, Collection<String>> part) {
        return all.stream().flatMap(it -> part.apply(it).stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
