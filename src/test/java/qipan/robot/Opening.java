package qipan.robot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/**
 * How a scenario begins: as a campaign of its own, or in one that only makes room for it. What it has made is known even
 * when a later part was refused.
 */
final class Opening {

    /** A campaign must run for something to be started in it; nobody works on this one's own single task. */
    static final String HOST = "marketing-backtrack-note";

    private final Scenario scenario;
    private final Stage stage;
    private final Api manager;
    private String campaign = "";
    private String instance = "";
    private String key = "";

    Opening(Scenario scenario, Stage stage) {
        this.scenario = scenario;
        this.stage = stage;
        this.manager = stage.manager();
    }

    void perform() {
        var kind = stage.playbook(scenario.playbook()).path("kind").asString();
        var own = kind.equals("campaign") && scenario.begin() == null;
        campaign = launch(own ? scenario.playbook() : HOST, own);
        key = scenario.forGroup() ? campaign + "/g1" : campaign;
        if (own) {
            instance = manager.get("/api/campaigns/" + campaign).body().path("processInstance").asString();
        } else if (kind.equals("crisis")) {
            instance = report().path("processInstance").asString();
            key = manager.get("/api/audit/processes/" + instance).body().path("businessKey").asString();
        } else if (scenario.begin() != null) {
            tell(scenario.begin());
        } else {
            startBeside(kind);
        }
        if (scenario.crisis() != null && !kind.equals("crisis")) {
            report();
        }
    }

    private String launch(String playbook, boolean own) {
        var name = stage.nextName() + " " + scenario.playbook();
        var body = new HashMap<String, Object>(Map.of(
                "playbook", playbook, "name", name.substring(0, Math.min(40, name.length())),
                "startDate", stage.now().toLocalDate().plusDays(1).toString(), "roles", stage.roles(),
                "values", startAnswers(playbook, own)));
        if (scenario.parameters() != null) {
            body.put("parameters", scenario.parameters());
        }
        var id = manager.post("/api/campaigns", body).body().path("id").asString();
        var csv = new StringBuilder("code,name,size,owner,host,tags\n");
        for (var number = 1; number <= scenario.groupCount(); number++) {
            csv.append("g%d,演练%d群,%d,community_lead,main_ip,\n".formatted(number, number, 80 + number));
        }
        manager.postCsv("/api/campaigns/" + id + "/groups", csv.toString()).body();
        manager.post("/api/campaigns/" + id + "/launch", Map.of()).body();
        return id;
    }

    private Map<String, Object> startAnswers(String playbook, boolean own) {
        var answers = new HashMap<>(Sense.ANSWERS);
        if (own) {
            answers.putAll(scenario.startAnswers(stage.now()));
        }
        var schema = stage.playbook(playbook).path("startForm").path("schema");
        return new FormFiller(answers, stage.now()).fill(schema);
    }

    private void startBeside(String kind) {
        var body = new HashMap<String, Object>(Map.of("playbook", scenario.playbook(), "values", startAnswers(scenario.playbook(), true)));
        if (scenario.forGroup() || kind.equals("group")) {
            body.put("groups", List.of("g1"));
        }
        var started = manager.post("/api/campaigns/" + campaign + "/processes", body).body().at("/items/0");
        instance = started.path("processInstance").asString();
        key = started.path("businessKey").asString();
    }

    private JsonNode report() {
        var body = new HashMap<>(scenario.crisis());
        body.put("campaign", campaign);
        return manager.post("/api/crises", body).body();
    }

    private void tell(Scenario.Message beginning) {
        key = campaign + "/" + (scenario.forGroup() ? "g1" : "") + "/" + (beginning.to() == null ? "r1" : beginning.to());
        manager.post("/api/messages/" + beginning.name(), Map.of("businessKey", key, "values", beginning.values(stage.now()))).body();
        instance = manager.get("/api/audit/processes?limit=10&campaign=" + campaign + "&process=" + scenario.playbook())
                .body().at("/items/0/id").asString();
    }

    String campaign() {
        return campaign;
    }

    String instance() {
        return instance;
    }

    /** Whom messages for the scenario name. */
    String key() {
        return key;
    }
}
