package qipan.bench;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import qipan.chaos.Cluster;
import qipan.shared.Zones;
import qipan.testing.Api;
import qipan.testing.Database;

/** Nodes as processes of their own, with a campaign in which everybody always has a page of tasks. */
final class LoadSite implements AutoCloseable {

    private static final int GROUPS_EACH = 10;
    /** The demo's people and passwords, and the connections of production. */
    private static final String AS_IN_PRODUCTION = "spring.profiles.active=mysql";

    /** One hash for all: signing in costs a slow hash, which is not what is measured. */
    private static final String ACCOUNTS = "insert into account (username, display_name, password_hash, password_changed_at,"
            + " enabled, created_at) %s select %s, %s, password_hash, password_changed_at, enabled, created_at from account, n"
            + " where username = 'main_ip'";
    private static final String ROLES =
            "insert into %1$s (username, %2$s) %3$s select %4$s, %2$s from %1$s, n where username = 'main_ip'";

    private final Database database;
    private final Cluster cluster;
    private final List<URI> nodes = new ArrayList<>();

    private LoadSite(Database database, Cluster cluster) {
        this.database = database;
        this.cluster = cluster;
    }

    static LoadSite open(LoadChoice choice, Database database) {
        var site = new LoadSite(database, new Cluster(folder(), database));
        try {
            site.begin(choice);
            return site;
        } catch (RuntimeException | Error failed) {
            site.close();
            throw failed;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("qipan-load");
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void begin(LoadChoice choice) {
        var settings = Stream.concat(Stream.of(AS_IN_PRODUCTION), choice.settings().stream()).toArray(String[]::new);
        nodes.add(cluster.join(settings).url());
        // The other nodes know them from their start; the first one has heard of them by then.
        settle(choice.everybody());
        while (nodes.size() < choice.nodes()) {
            nodes.add(cluster.join(settings).url());
        }
        launch(choice.everybody());
    }

    static String person(int number) {
        return String.format(Locale.ROOT, "phone_%04d", number);
    }

    List<URI> nodes() {
        return List.copyOf(nodes);
    }

    Database database() {
        return database;
    }

    long completed() {
        return database.count("select count(*) from audit_event where action = 'task.completed' and actor like 'phone_%'");
    }

    private void settle(int people) {
        var numbers = "with recursive n as (select 0 i union all select i + 1 from n where i < " + (people - 1) + ")";
        var name = "concat('phone_', lpad(i, 4, '0'))";
        database.execute(ACCOUNTS.formatted(numbers, name, name));
        database.execute(ROLES.formatted("account_role", "role_word", numbers, name));
        database.execute(ROLES.formatted("account_role_key", "role_key", numbers, name));
    }

    private void launch(int people) {
        var manager = Api.as("manager", nodes.get(0));
        manager.upload("/api/playbooks", Stream.of("load.bpmn", "load-day.bpmn", "wave-report-0.form")
                .collect(toMap(it -> it, LoadSite::file))).body();
        var id = manager.post("/api/campaigns", Map.of("playbook", "load", "name", "手机负载",
                "startDate", LocalDate.now(Zones.SHANGHAI).plusDays(1).toString(),
                "roles", Map.of("main_ip", List.of(person(0))))).body().path("id").asString();
        var csv = IntStream.range(0, people * GROUPS_EACH)
                .mapToObj(group -> "p%1$05d,群%1$d,100,,%2$s,".formatted(group, person(group % people)))
                .collect(joining("\n", "code,name,size,owner,host,tags\n", "\n"));
        manager.postCsv("/api/campaigns/" + id + "/groups", csv).body();
        manager.post("/api/campaigns/" + id + "/launch", Map.of()).body();
        await().atMost(Duration.ofMinutes(20)).until(() -> people * GROUPS_EACH
                == database.count("select count(*) from inbox_task where campaign = '" + id + "'"));
    }

    private static String file(String name) {
        try (var content = LoadSite.class.getResourceAsStream("/bench/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
