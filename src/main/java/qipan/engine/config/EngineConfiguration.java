package qipan.engine.config;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;
import qipan.engine.EngineSettings;
import qipan.engine.TaskPeople;
import qipan.engine.camunda.BackgroundJobHandler;
import qipan.engine.facts.CommandFactsFactory;
import qipan.engine.facts.FactTap;
import qipan.engine.facts.FactsOfCommand;
import qipan.engine.functions.SandboxExpressions;
import qipan.engine.jobs.ForesightFactory;
import qipan.engine.jobs.JobMeters;
import qipan.engine.jobs.TogetherJobExecutor;
import qipan.engine.sandbox.SandboxDmnListener;
import qipan.shared.Ids;

/** The engine on Boot 4.1 without Camunda's starter. Every setting that differs from the default says why. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    ThreadPoolTaskExecutor engineJobThreads(EngineSettings settings) {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(settings.threads());
        threads.setMaxPoolSize(settings.threads());
        threads.setQueueCapacity(settings.queue());
        threads.setThreadNamePrefix("job-");
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(20);
        return threads;
    }

    @Bean
    JobExecutor jobExecutor(ThreadPoolTaskExecutor engineJobThreads, EngineSettings settings, JobMeters meters) {
        var executor = new TogetherJobExecutor(settings.threads(), settings.jobsTogether(), meters);
        executor.setTaskExecutor(engineJobThreads);
        executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
        executor.setMaxJobsPerAcquisition(settings.jobsPerAcquisition());
        executor.setWaitTimeInMillis((int) settings.idleWait().toMillis());
        // The default sleeps up to a minute when idle: nine o'clock would come late.
        executor.setMaxWait(settings.idleWait().toMillis());
        executor.setBackoffTimeInMillis(25);
        executor.setMaxBackoff(500);
        executor.setLockTimeInMillis((int) settings.jobLock().toMillis());
        return executor;
    }

    @Bean
    @DependsOn("flyway")
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            EngineSettings settings,
            SandboxExpressions expressions,
            FactTap factTap,
            CommandFactsFactory commandFacts,
            ObjectProvider<TaskPeople> people,
            BackgroundJobHandler backgroundJobs,
            ObjectProvider<BpmnParseListener> parseListeners,
            SandboxDmnListener decisionSandbox) {
        var engine = new SpringProcessEngineConfiguration() {
            @Override
            public void initSqlSessionFactory() {
                RememberedReads.install();
                MapperPaths.during(super::initSqlSessionFactory);
            }

            @Override
            protected BpmnDeployer getBpmnDeployer() {
                return ModelDeployer.insteadOf(super.getBpmnDeployer());
            }
        };
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        // V001 creates the tables under Flyway's lock, so that nodes starting together do not collide.
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setIdGenerator(Ids::next);
        engine.setExpressionManager(expressions);
        facts(engine, settings, factTap);
        engine.setCustomSessionFactories(sessions(commandFacts, people));
        engine.setCustomJobHandlers(new ArrayList<>(List.of(backgroundJobs)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(parseListeners.orderedStream().toList()));
        engine.setDmnEngineConfiguration(decisionSandbox.decisions());
        engine.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        history(engine, settings);
        jobs(engine, jobExecutor);
        safety(engine);
        return engine;
    }

    private static List<SessionFactory> sessions(CommandFactsFactory commandFacts, ObjectProvider<TaskPeople> people) {
        var sessions = new ArrayList<>(ForesightFactory.all(keys -> people.ifAvailable(known -> known.foresee(keys))));
        sessions.add(commandFacts);
        return sessions;
    }

    private static void facts(SpringProcessEngineConfiguration engine, EngineSettings settings, FactTap factTap) {
        engine.setEnableDefaultDbHistoryEventHandler(false);
        engine.setCustomHistoryEventHandlers(List.of(new LeanHistory(settings.history()), factTap));
        engine.setCustomPostCommandInterceptorsTxRequired(new ArrayList<>(List.of(new FactsOfCommand())));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(new ArrayList<>(List.of(new FactsOfCommand())));
    }

    private static void history(SpringProcessEngineConfiguration engine, EngineSettings settings) {
        // All events for the facts; LeanHistory says which of them the engine's tables keep.
        engine.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine.setHistoryLevel(new FactsHistory());
        engine.setHistoryTimeToLive(settings.historyTimeToLive());
        engine.setEnforceHistoryTimeToLive(true);
        // With a removal time at the end, the last step of a group would rewrite all of its history: four seconds of H2.
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupBatchWindowStartTime(settings.cleanupFrom());
        engine.setHistoryCleanupBatchWindowEndTime(settings.cleanupUntil());
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void jobs(SpringProcessEngineConfiguration engine, JobExecutor jobExecutor) {
        engine.setJobExecutor(jobExecutor);
        // JobExecutorLifecycle starts it once the whole program is up.
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setJdbcBatchProcessing(true);
        engine.setDefaultNumberOfRetries(3);
        engine.setFailedJobRetryTimeCycle("R3/PT5S");
    }

    private static void safety(SpringProcessEngineConfiguration engine) {
        // A thrown BPMN error that nobody catches would end the path in silence.
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setCmmnEnabled(false);
        engine.setDefaultSerializationFormat("application/json");
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobExecutorLifecycle jobExecutorLifecycle(ProcessEngine engine, JobExecutor executor, EngineSettings settings) {
        return new JobExecutorLifecycle(engine, executor, settings.jobs());
    }
}
