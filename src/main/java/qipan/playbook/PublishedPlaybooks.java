package qipan.playbook;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Models;
import qipan.engine.ProcessModel;

/** The catalogue over the engine's repository. One small query tells whether what we know still holds. */
@Service
class PublishedPlaybooks implements Playbooks {

    private static final String SHIPPED = "system";

    private final Models models;
    private final PlaybookReader reader;
    private final PublicationLog log;
    private volatile @Nullable Edition current;

    PublishedPlaybooks(Models models, PlaybookReader reader, PublicationLog log) {
        this.models = models;
        this.reader = reader;
        this.log = log;
    }

    @Override
    public List<Playbook> all() {
        return List.copyOf(edition().playbooks().values());
    }

    @Override
    public Optional<Playbook> find(String key) {
        return knownEdition()
                .map(edition -> Optional.ofNullable(edition.playbooks().get(key)))
                .orElseGet(() -> models.latest(key).map(this::readAlone));
    }

    /** For one alone it is not worth while to read all. */
    private Playbook readAlone(ProcessModel model) {
        return reader.read(List.of(model), models.latest()).get(0);
    }

    @Override
    public Optional<Playbook> find(String key, int version) {
        var latest = find(key).filter(it -> it.version() == version);
        return latest.isPresent() ? latest : models.version(key, version).map(this::readAlone);
    }

    @Override
    public List<PlaybookVersion> versions(String key) {
        var versions = models.versions(key).stream()
                .sorted(Comparator.comparingInt(ProcessModel::version).reversed())
                .toList();
        var publishers = log.publishers(versions.stream().map(ProcessModel::deployment).toList());
        return versions.stream()
                .map(it -> new PlaybookVersion(
                        it.version(),
                        it.deployedAt(),
                        publishers.getOrDefault(it.deployment(), SHIPPED),
                        it.version() == versions.get(0).version()))
                .toList();
    }

    @Override
    public Optional<String> bpmn(String key, int version) {
        return models.version(key, version).map(it -> models.xml(it.definition()));
    }

    @Override
    public Optional<String> form(String formKey) {
        return models.form(formKey);
    }

    @Override
    public Optional<String> decision(String decisionKey) {
        return models.decisionXml(decisionKey);
    }

    private Optional<Edition> knownEdition() {
        return Optional.ofNullable(current).filter(known -> known.name().equals(models.edition()));
    }

    /** One reads, the others wait for it: all of them need the whole. */
    private synchronized Edition edition() {
        return knownEdition().orElseGet(() -> {
            var read = read(models.edition());
            current = read;
            return read;
        });
    }

    private Edition read(String name) {
        var latest = models.latest();
        var playbooks = new LinkedHashMap<String, Playbook>();
        reader.read(latest, latest).forEach(it -> playbooks.put(it.key(), it));
        return new Edition(name, playbooks);
    }
}
