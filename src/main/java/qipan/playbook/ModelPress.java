package qipan.playbook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Act;
import qipan.engine.ModelFile;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.engine.Models.Deployed;
import qipan.playbook.PublishingAdvice.Advice;

/** Puts checked files into the engine and on record, in one transaction. */
@Component
class ModelPress {

    private final Models models;
    private final PublicationLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModelPress(Models models, PublicationLog log, ApplicationEventPublisher events, Clock clock) {
        this.models = models;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRED)
    Publication print(Bundle bundle, String by, Advice advice) {
        var files = new LinkedHashMap<String, byte[]>();
        bundle.files().forEach(it -> files.put(it.name(), it.content()));
        var deployed = models.deploy(bundle.title(), bundle.source(), files, bundle.onlyChanged());
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var definitions = definitions(deployed, bundle.files());
        log.add(deployed.id(), bundle.title(), bundle.source(), by, at);
        events.publishEvent(new PlaybookPublished(deployed.id(), definitions, by, at));
        events.publishEvent(act(bundle, deployed, definitions, by, at));
        return new Publication(deployed.id(), bundle.title(), deployed.at(), definitions, advice.findings(), advice.posts());
    }

    /** For the audit log, which knows acts of all modules by this one type. */
    private static Act act(
            Bundle bundle, Deployed deployed, List<PublishedDefinition> definitions, String by, Instant at) {
        var versions = definitions.stream().map(it -> it.key() + " v" + it.version()).toList();
        var after = Map.<String, Object>of(
                "deployment", deployed.id(), "title", bundle.title(),
                "files", bundle.files().stream().map(ModelFile::name).toList(), "definitions", versions);
        return new Act(at, by, null, "playbook.publish", null, null, null, Map.of(), after);
    }

    /** A process and a decision may share their key. */
    private List<PublishedDefinition> definitions(Deployed deployed, List<ModelFile> files) {
        var definitions = new ArrayList<PublishedDefinition>();
        var processes = homes(files, ModelFile.Kind.BPMN);
        var decisions = homes(files, ModelFile.Kind.DMN);
        deployed.processes().forEach((key, id) -> definitions.add(new PublishedDefinition(
                id, "process", key, models.model(id).version(), models.model(id).name(), home(processes, key))));
        deployed.decisions().forEach((key, id) -> definitions.add(new PublishedDefinition(
                id, "decision", key, models.decisionVersion(id), nameOf(decisions, key), home(decisions, key))));
        return definitions;
    }

    private static Map<String, ModelOutline> homes(List<ModelFile> files, ModelFile.Kind wanted) {
        var homes = new LinkedHashMap<String, ModelOutline>();
        files.stream()
                .filter(it -> it.kind().filter(kind -> kind == wanted).isPresent())
                .forEach(it -> homes.put(it.name(), ModelOutline.of(it.content())));
        return homes;
    }

    private static String home(Map<String, ModelOutline> homes, String key) {
        return homes.entrySet().stream()
                .filter(it -> it.getValue().keys().contains(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String nameOf(Map<String, ModelOutline> homes, String key) {
        var home = homes.get(home(homes, key));
        return home == null ? key : home.name();
    }
}
