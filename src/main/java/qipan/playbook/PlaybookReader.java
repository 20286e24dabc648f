package qipan.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a process needs, through everything it calls. */
@Component
class PlaybookReader {

    private final Outlines outlines;
    private final Models models;
    private final JobRoles jobs;
    private final JsonMapper json;

    PlaybookReader(Outlines outlines, Models models, JobRoles jobs, JsonMapper json) {
        this.outlines = outlines;
        this.models = models;
        this.jobs = jobs;
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
        var all = new ArrayList<ModelOutline>(List.of(own));
        chain.forEach(it -> all.add(outlines.of(known.get(it))));
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
                own.decisions().stream().flatMap(it -> names.decision(it).stream()).toList(),
                own.forms().stream().flatMap(it -> names.form(it).stream()).toList());
    }

    private void follow(ModelOutline outline, Map<String, ProcessModel> known, Set<String> chain) {
        for (var call : outline.calls()) {
            if (known.containsKey(call) && chain.add(call)) {
                follow(outlines.of(known.get(call)), known, chain);
            }
        }
    }

    /** In the order of the role catalogue. A computed reference mentions words that are no roles: they drop out. */
    private List<String> roles(List<ModelOutline> all, PartNames names) {
        var mentioned = new TreeSet<>(union(all, ModelOutline::roles));
        union(all, ModelOutline::decisions).forEach(it -> mentioned.addAll(names.rolesOf(it)));
        return jobs.all().stream().map(JobRole::key).filter(mentioned::contains).toList();
    }

    private static Set<String> union(List<ModelOutline> all, Function<ModelOutline, Collection<String>> part) {
        return all.stream().flatMap(it -> part.apply(it).stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
