package qipan.engine.sandbox;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;

/** An engine that only parses. It starts with the first model that the rules let pass, and ends with the check. */
final class EngineInMemory implements EngineParser, AutoCloseable {

    private final StandaloneInMemProcessEngineConfiguration engine = new StandaloneInMemProcessEngineConfiguration();
    private @Nullable ProcessEngine running;

    EngineInMemory() {
        engine.setProcessEngineName("model-check");
        engine.setJdbcUrl("jdbc:h2:mem:model-check");
        engine.setHistory(ProcessEngineConfiguration.HISTORY_NONE);
        engine.setJobExecutorActivate(false);
        engine.setMetricsEnabled(false);
    }

    @Override
    public void check(ParsedModel model, byte[] content, Report report) {
        if (running == null) {
            running = engine.buildProcessEngine();
        }
        new CamundaParser(engine).check(model, content, report);
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
