package qipan.engine.camunda;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.context.ProcessEngineContext;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The engine, looked up when first needed: listeners and functions that the engine is built with need it themselves
 * later.
 */
@Component
class EngineAccess {

    private final ObjectProvider<ProcessEngine> engine;
    private final TransactionTemplate transactions;
    private final TransactionTemplate alone;

    EngineAccess(ObjectProvider<ProcessEngine> engine, PlatformTransactionManager transactions) {
        this.engine = engine;
        this.transactions = new TransactionTemplate(transactions);
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
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

    /** Runs several engine calls, each a command of its own, as one transaction: what is asked and what is done then. */
    <T> T inOneTransaction(Supplier<T> calls) {
        return transactions.execute(status -> calls.get());
    }

    /** Runs a command in a transaction of its own, also from within another command. */
    <T> void apart(Command<T> command, Consumer<T> then) {
        alone.executeWithoutResult(status -> then.accept(inNewContext(command)));
    }

    /** Carries a command out to learn what it would do, and takes all of it back. */
    <T> T attempt(Command<T> command) {
        return alone.execute(status -> {
            status.setRollbackOnly();
            return inNewContext(command);
        });
    }

    /** Else a command within a command shares its flush, and so its transaction. */
    private <T> T inNewContext(Command<T> command) {
        ProcessEngineContext.requiresNew();
        try {
            return execute(command);
        } finally {
            ProcessEngineContext.clear();
        }
    }
}
