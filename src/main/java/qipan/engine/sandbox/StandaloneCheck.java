package qipan.engine.sandbox;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;

/** The same verdict without the program: classes instead of beans, and an engine in memory that only parses. */
public final class StandaloneCheck implements ModelCheck {

    private final Set<String> roles;

    public StandaloneCheck(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public List<Finding> check(List<ModelFile> bundle, KnownModels known) {
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setJdbcUrl("jdbc:h2:mem:model-check");
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
        var running = engine.buildProcessEngine();
        try {
            return check(bundle, known, engine);
        } finally {
            running.close();
        }
    }

    private List<Finding> check(List<ModelFile> bundle, KnownModels known, ProcessEngineConfigurationImpl engine) {
        var callables = Callables.of(new ScannedCatalogue(name -> true));
        return new SandboxCheck(callables, roles, new CamundaParser(engine)).check(bundle, known);
    }
}
