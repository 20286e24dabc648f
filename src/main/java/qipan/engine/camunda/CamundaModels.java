package qipan.engine.camunda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.KnownModels;
import qipan.engine.ModelRefused;
import qipan.engine.Models;
import qipan.engine.ProcessModel;

/** Models in the engine's repository. */
@Component
class CamundaModels implements Models {

    private final EngineAccess engine;
    private final PublishedForms forms;
    private final Map<String, ProcessModel> read = new ConcurrentHashMap<>();

    CamundaModels(EngineAccess engine, PublishedForms forms) {
        this.engine = engine;
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
        return repository().createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionKey().asc().list()
                .stream()
                .map(definition -> model(definition.getId()))
                .toList();
    }

    @Override
    public Optional<ProcessModel> latest(String key) {
        return found(repository().createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult());
    }

    @Override
    public Optional<ProcessModel> version(String key, int version) {
        return found(repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult());
    }

    @Override
    public List<ProcessModel> versions(String key) {
        return repository()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(definition -> model(definition.getId()))
                .toList();
    }

    private Optional<ProcessModel> found(@Nullable ProcessDefinition definition) {
        return Optional.ofNullable(definition).map(known -> model(known.getId()));
    }

    @Override
    public ProcessModel model(String definition) {
        var known = read.get(definition);
        if (known == null) {
            known = load(definition);
            read.put(definition, known);
        }
        return known;
    }

    private ProcessModel load(String id) {
        var definition = repository().createProcessDefinitionQuery().processDefinitionId(id).singleResult();
        if (definition == null) {
            throw new java.util.NoSuchElementException(id);
        }
        var deployment =
                repository().createDeploymentQuery().deploymentId(definition.getDeploymentId()).singleResult();
        Instant deployedAt = deployment.getDeploymentTime().toInstant();
        return ModelReader.read(definition, repository().getBpmnModelInstance(id), deployedAt);
    }

    @Override
    public String xml(String definition) {
        return text(repository().getProcessModel(definition));
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
        return Optional.ofNullable(decision).map(found -> text(repository().getDecisionModel(found.getId())));
    }

    @Override
    public KnownModels known() {
        var processes = repository().createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .collect(Collectors.toUnmodifiableSet());
        var decisions = repository().createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new KnownModels(processes, decisions, forms.keys());
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
