package qipan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import qipan.Qipan;
import qipan.engine.ModelFile;
import qipan.playbook.Bundle;
import qipan.playbook.PublishingModels;
import qipan.security.ActingAs;
import qipan.security.Actor;
import qipan.security.Role;
import qipan.testing.Database;
import qipan.testing.ShippedCodeOnly;

/** The whole program on a database of its own, as its users get it; only that its jobs rest until they are told to run. */
final class Site implements AutoCloseable {

    private static final Actor MANAGER = new Actor("manager", null, Set.of(Role.MANAGER), null);
    private static final List<String> MODELS =
            List.of("wave.bpmn", "steered.bpmn", "wave-report-0.form", "wave-report-1.form", "wave-report-2.form");

    private final ConfigurableApplicationContext program;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;
    private final String kind;
    private final @Nullable String server;
    private final int statements;

    private Site(ConfigurableApplicationContext program, Database database, String kind, @Nullable String server, int statements) {
        this.program = program;
        this.connection = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        this.jdbc = new JdbcTemplate(connection);
        this.kind = kind;
        this.server = server;
        this.statements = statements;
    }

    /**
     * @param kind {@code h2} or {@code mysql}
     * @param server process id of the database's server, or null
     * @param statements how many of the database's dearest statements each meter tells
     */
    static Site open(String kind, Database database, @Nullable String server, int statements) {
        var program = new SpringApplicationBuilder(Qipan.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("shippedCodeOnly", new ShippedCodeOnly()))
                .profiles(kind.equals("mysql") ? "mysql" : "bench")
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--qipan.admin.password=" + database.password() + "-of-the-benchmark",
                        "--qipan.engine.jobs=false",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--logging.level.root=warn");
        var site = new Site(program, database, kind, server, statements);
        site.asManager(() -> site.bean(PublishingModels.class)
                .publish(new Bundle("benchmark", "benchmark", MODELS.stream().map(Site::file).toList(), false)));
        return site;
    }

    private static ModelFile file(String name) {
        try (var content = Site.class.getResourceAsStream("/bench/" + name)) {
            return new ModelFile(name, content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ApplicationContext program() {
        return program;
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    String kind() {
        return kind;
    }

    /** A connection beside the program's own. */
    JdbcTemplate jdbc() {
        return jdbc;
    }

    Meter meter() {
        return new Meter(kind.equals("mysql") ? jdbc : null, server, statements);
    }

    <T> T asManager(Supplier<T> work) {
        return ActingAs.call(MANAGER, work);
    }

    void asStaff(String username, Runnable work) {
        ActingAs.run(new Actor(username, null, Set.of(Role.STAFF), null), work);
    }

    void jobsOn() {
        bean(JobExecutor.class).start();
    }

    void jobsOff() {
        bean(JobExecutor.class).shutdown();
    }

    long count(String table) {
        return jdbc.queryForObject("select count(*) from " + table, Long.class);
    }

    Map<String, Object> settings() {
        var environment = program.getEnvironment();
        var executor = bean(JobExecutor.class);
        return Map.of(
                "jobsPerAcquisition", executor.getMaxJobsPerAcquisition(),
                "idleWaitMillis", executor.getMaxWait(),
                "connections", environment.getProperty("spring.datasource.hikari.maximum-pool-size", "10"),
                "java", Runtime.version().toString(),
                "cores", Runtime.getRuntime().availableProcessors(),
                "memoryMiB", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Empties what groups leave behind; models, people and settings stay. */
    void clear() {
        var tables = jdbc.queryForList(
                        "select table_name from information_schema.tables where table_schema = " + (kind.equals("mysql") ? "database()" : "'PUBLIC'"),
                        String.class).stream()
                .filter(Site::isWork)
                .toList();
        var keys = kind.equals("mysql") ? "set foreign_key_checks = " : "set referential_integrity ";
        jdbc.execute(keys + (kind.equals("mysql") ? "0" : "false"));
        tables.forEach(table -> jdbc.execute("truncate table " + table));
        jdbc.execute(keys + (kind.equals("mysql") ? "1" : "true"));
    }

    /** Who looks into which queue stays: that the program never deletes. */
    private static boolean isWork(String table) {
        var name = table.toLowerCase(Locale.ROOT);
        return !name.equals("inbox_audience") && (name.matches("act_hi_.*|act_ru_(execution|task|variable|job|identitylink|event_subscr|incident|ext_task|case.*)")
                || Stream.of("inbox_", "audit_event", "audit_process", "campaign_group", "campaign_wave", "campaign_instance",
                                "campaign_hold", "bulk_act", "handover")
                        .anyMatch(name::startsWith));
    }

    @Override
    public void close() {
        connection.destroy();
        program.close();
    }
}
