package qipan.testing;

import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import qipan.engine.EngineSettings;
import qipan.engine.Models;
import qipan.engine.Tasks;

/** The engine module alone, with stand-ins for what other modules give it. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
// Brings Flyway the words of qipan.shared.MigrationDialect.
@AutoConfigureJdbc
@EnableConfigurationProperties(EngineSettings.class)
@ComponentScan(
        basePackages = "qipan.engine",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "qipan\\.engine\\.web\\..*"))
class EngineTestApplication {

    @Bean
    EveryDayCalendar workCalendar() {
        return new EveryDayCalendar();
    }

    @Bean
    FactRecorder factRecorder() {
        return new FactRecorder();
    }

    @Bean
    DelegateScript delegateScript() {
        return new DelegateScript();
    }

    @Bean
    ProcessDriver processDriver(
            org.camunda.bpm.engine.ProcessEngine engine, java.time.Clock clock, Tasks tasks, Models models,
            DelegateScript delegates, FactRecorder facts, java.util.List<StandInFunctions.StandIn> standIns) {
        return new ProcessDriver(engine, clock, tasks, models, delegates, facts, standIns);
    }

    /** One recording delegate for each name that any model uses and the engine module does not have. */
    @Bean
    static BeanDefinitionRegistryPostProcessor recordingDelegates() {
        return registry -> ModelFiles.delegatesNamed().stream()
                .filter(name -> !registry.containsBeanDefinition(name))
                .forEach(name -> registry.registerBeanDefinition(name, new RootBeanDefinition(RecordingDelegate.class)));
    }

    @Bean
    StandInFunctions.Groups groupFunctions() {
        return new StandInFunctions.Groups();
    }

    @Bean
    StandInFunctions.Roles roleFunctions() {
        return new StandInFunctions.Roles();
    }

    @Bean
    StandInFunctions.People people() {
        return new StandInFunctions.People();
    }

    @Bean
    StandInFunctions.Contacts contactFunctions() {
        return new StandInFunctions.Contacts();
    }

    @Bean
    StandInFunctions.Parameters campaignParameters() {
        return new StandInFunctions.Parameters();
    }

    @Bean
    StandInFunctions.Kpis kpiFunctions() {
        return new StandInFunctions.Kpis();
    }
}
