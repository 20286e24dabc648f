package qipan.engine.sandbox;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;
import qipan.engine.Models;
import qipan.engine.PublishedCatalogue;
import qipan.security.JobRole;
import qipan.security.JobRoles;

/** The check inside the running program: its beans are what models may call, its engine parses. */
@Component
class PublishedModelCheck implements ModelCheck {

    private final PublishedCatalogue catalogue;
    private final ObjectProvider<JobRoles> roles;
    private final ObjectProvider<ProcessEngineConfigurationImpl> engine;
    private final ObjectProvider<Models> models;

    PublishedModelCheck(
            PublishedCatalogue catalogue,
            ObjectProvider<JobRoles> roles,
            ObjectProvider<ProcessEngineConfigurationImpl> engine,
            ObjectProvider<Models> models) {
        this.models = models;
        this.catalogue = catalogue;
        this.roles = roles;
        this.engine = engine;
    }

    @Override
    public List<Finding> check(List<ModelFile> bundle, KnownModels known) {
        var roleKeys = roles.getObject().all().stream().map(JobRole::key).collect(Collectors.toUnmodifiableSet());
        var parser = new CamundaParser(engine.getObject());
        return new SandboxCheck(Callables.of(catalogue), roleKeys, parser, models.getObject()::form).check(bundle, known);
    }
}
