package qipan.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.KnownModels;
import qipan.engine.ModelRefused;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.camunda.PublishedProcesses.Row;

/** Models in the engine's repository. */
@Component
class CamundaModels implements Models {

    private final EngineAccess engine;
    private final PublishedProcesses processes;
    private final PublishedForms forms;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    CamundaModels(EngineAccess engine, PublishedProcesses processes, PublishedForms forms) {
        this.engine = engine;
        this.processes = processes;
        this.forms = forms;
    }

    @Override
    public Deployed deploy(String name, @Nullable String source, Map<String, byte[]> files, boolean onlyChanged) {
        var deployment = repository().createDeployment().name(name).source(source).enableDuplicateFiltering(onlyChanged);
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        try {
            return deployed(deployment.deployWithResult());
        } catch (ProcessEngineException refused) {
            throw new ModelRefused(String.valueOf(refused.getMessage()), refused);
        }
    }

    private static Deployed deployed(DeploymentWithDefinitions deployment) {
        var processes = new LinkedHashMap<String, String>();
        var decisions = new LinkedHashMap<String, String>();
        if (deployment.getDeployedProcessDefinitions() != null) {
            deployment.getDeployedProcessDefinitions()
                    .forEach(definition -> processes.put(definition.getKey(), definition.getId()));
        }
        if (deployment.getDeployedDecisionDefinitions() != null) {
            deployment.getDeployedDecisionDefinitions()
                    .forEach(definition -> decisions.put(definition.getKey(), definition.getId()));
        }
        return new Deployed(
                deployment.getId(),
                deployment.getName(),
                deployment.getSource(),
                deployment.getDeploymentTime().toInstant(),
                processes,
                decisions);
    }

    @Override
    public List<ProcessModel> latest() {
        return processes.latest().stream().map(this::model).toList();
    }

    @Override
    public Optional<ProcessModel> latest(String key) {
        return processes.latest(key).map(this::model);
    }

    @Override
    public Optional<ProcessModel> version(String key, int version) {
        return processes.versions(key).stream().filter(row -> row.version() == version).findFirst().map(this::model);
    }

    @Override
    public List<ProcessModel> versions(String key) {
        return processes.versions(key).stream().map(this::model).toList();
    }

    @Override
    public ProcessModel model(String definition) {
        var known = read.get(definition);
        return known == null ? model(row(definition)) : known;
    }

    /** Two that ask for the same at once both read it: rather that than that one waits with a connection in hand. */
    private ProcessModel model(Row row) {
        var known = read.get(row.id());
        if (known == null) {
            known = ModelReader.read(row, processes.model(row));
            read.put(row.id(), known);
        }
        return known;
    }

    private Row row(String definition) {
        return processes.find(definition).orElseThrow(() -> new NoSuchElementException(definition));
    }

    @Override
    public String xml(String definition) {
        return new String(processes.xml(row(definition)), StandardCharsets.UTF_8);
    }

    @Override
    public Optional<String> form(String formKey) {
        return forms.latest(formKey);
    }

    @Override
    public Optional<String> decisionXml(String decisionKey) {
        DecisionDefinition decision = repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        return Optional.ofNullable(decision)
                .map(found -> text(repository().getResourceAsStream(found.getDeploymentId(), found.getResourceName())));
    }

    @Override
    public KnownModels known() {
        var keys = processes.latest().stream().map(Row::key).collect(Collectors.toUnmodifiableSet());
        var decisions = repository().createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new KnownModels(keys, decisions, forms.keys());
    }

    @Override
    public String edition() {
        var newest = repository().createDeploymentQuery().orderByDeploymentId().desc().listPage(0, 1);
        var count = repository().createDeploymentQuery().count();
        return newest.isEmpty() ? "none" : count + ":" + newest.get(0).getId();
    }

    @Override
    public int decisionVersion(String definition) {
        return repository().getDecisionDefinition(definition).getVersion();
    }

    private RepositoryService repository() {
        return engine.services().getRepositoryService();
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
