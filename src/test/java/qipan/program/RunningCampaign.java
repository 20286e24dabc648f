package qipan.program;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qipan.testing.Api;
import qipan.testing.Program;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A campaign with two groups, somebody for every job, and a master that waits: things are started in it and told to it. */
record RunningCampaign(Program program, String id) {

    private static final String MASTER = "waiting-master";
    private static final String WAIT = """
            <bpmn:userTask id="userTask_xx01_wait" name="等着" camunda:candidateGroups="main_ip"/>""";

    static RunningCampaign launched(Program program) {
        return drafted(program, everybody()).launch();
    }

    static RunningCampaign drafted(Program program, Map<String, List<String>> roles) {
        program.manager().upload("/api/playbooks", Map.of(
                MASTER + ".bpmn", SmallModel.of(MASTER, "campaign", WAIT, "userTask_xx01_wait"))).body();
        return ofPublished(program, roles);
    }

    /** A second one of the same version: what is uploaded in another minute is another version. */
    RunningCampaign another() {
        return ofPublished(program, everybody()).launch();
    }

    private static RunningCampaign ofPublished(Program program, Map<String, List<String>> roles) {
        var campaign = new RunningCampaign(program, program.draft(MASTER, roles));
        program.manager().postCsv(campaign.path("groups"), "code,name,size,owner,host,tags\ng1,一群,100,,,\ng2,二群,80,,,\n").body();
        return campaign;
    }

    RunningCampaign launch() {
        program.manager().post(path("launch"), Map.of()).body();
        return this;
    }

    /** Gives each of these jobs its person as well. */
    void name(List<String> jobs) {
        var now = program.manager().get("/api/campaigns/" + id).body();
        var roles = new TreeMap<String, Object>();
        now.path("roles").forEachEntry(roles::put);
        jobs.forEach(job -> roles.put(job, List.of(job)));
        program.manager().put("/api/campaigns/" + id, Map.of(
                "playbook", MASTER, "name", now.path("name"), "startDate", now.path("startDate"), "roles", roles,
                "revision", now.path("revision"))).body();
    }

    String path(String what) {
        return "/api/campaigns/" + id + "/" + what;
    }

    Api.Answer start(String playbook, List<String> groups, Map<String, Object> values) {
        return program.manager().post(path("processes"), Map.of("playbook", playbook, "groups", groups, "values", values));
    }

    /** Open tasks of this process, as those who may do them see them. */
    List<JsonNode> tasks(String role, String process) {
        return program.as(role).get("/api/tasks?view=team&campaign=" + id).body().path("items").valueStream()
                .filter(task -> task.path("process").asString().equals(process)).toList();
    }

    List<JsonNode> incidents() {
        return program.manager().get(path("incidents")).body().path("items").valueStream().toList();
    }

    /** The demo's people are called after their jobs. */
    private static Map<String, List<String>> everybody() {
        var roles = new TreeMap<String, List<String>>();
        try (var file = RunningCampaign.class.getResourceAsStream("/roles.json")) {
            JsonMapper.shared().readTree(file).valueStream().map(role -> role.path("key").asString())
                    .filter(role -> !List.of("system", "customer", "key_person").contains(role))
                    .forEach(role -> roles.put(role, List.of(role)));
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return roles;
    }
}
