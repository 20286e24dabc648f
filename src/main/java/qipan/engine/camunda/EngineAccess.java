package qipan.engine.camunda;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The engine, looked up when first needed: listeners and functions that the engine is built with need it themselves
 * later.
 */
@Component
class EngineAccess {

    private final ObjectProvider<ProcessEngine> engine;

    EngineAccess(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    ProcessEngine services() {
        return engine.getObject();
    }

    ProcessEngineConfigurationImpl configuration() {
        return ((ProcessEngineImpl) services()).getProcessEngineConfiguration();
    }

    /** Runs several engine calls as one command: one flush, one list of facts. */
    <T> T execute(Command<T> command) {
        return configuration().getCommandExecutorTxRequired().execute(command);
    }
}
