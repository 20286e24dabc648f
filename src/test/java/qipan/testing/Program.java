package qipan.testing;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import qipan.shared.Ids;

/** The running program of a {@link ProgramTest}, as its manager handles it. */
@TestComponent
public class Program {

    private final Environment environment;

    Program(Environment environment) {
        this.environment = environment;
    }

    /** One of the demo's people. */
    public Api as(String username) {
        return Api.as(username, URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port")));
    }

    public Api manager() {
        return as("manager");
    }

    /** A campaign of this playbook with the given people, a group, and a start a week from now. */
    public String draft(String playbook, Map<String, List<String>> roles) {
        var draft = Map.of(
                "playbook", playbook, "name", "试办 " + Ids.next().substring(24), "startDate", today().plusDays(7), "roles", roles);
        var campaign = manager().post("/api/campaigns", draft).body().path("id").asString();
        manager().postCsv("/api/campaigns/" + campaign + "/groups", "code,name,size,owner,host,tags\ng1,一群,100,,,\n").body();
        return campaign;
    }

    /** The program's own day, which its people may have moved. */
    public LocalDate today() {
        return OffsetDateTime.parse(manager().get("/api/sandbox/clock").body().path("now").asString()).toLocalDate();
    }

    /** Lets time pass and waits until the work due by then is done. */
    public void pass(String amount) {
        manager().post("/api/sandbox/clock", Map.of("advance", amount)).body();
    }
}
