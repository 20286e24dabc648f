package qipan.robot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import qipan.testing.Api;
import tools.jackson.databind.JsonNode;

/** A campaign as its manager handles it over HTTP: made, filled with groups, launched, watched. */
final class Launch {

    private final URI server;
    private final Api manager;
    private final String id;

    private Launch(URI server, String id) {
        this.server = server;
        this.manager = Api.as("manager", server);
        this.id = id;
    }

    /** The same campaign on a server that was started anew. */
    Launch at(URI restarted) {
        return new Launch(restarted, id);
    }

    URI server() {
        return server;
    }

    /** A draft of {@code launch-campaign}; every role is held by the demo person of the same name. */
    static Launch draft(URI server, String name, Map<String, Object> parameters) {
        var manager = Api.as("manager", server);
        var now = OffsetDateTime.parse(manager.get("/api/sandbox/clock").body().path("now").asString());
        var start = now.toLocalDate().plusDays(1);
        var body = new HashMap<String, Object>();
        body.put("playbook", "launch-campaign");
        body.put("name", name);
        body.put("startDate", start.toString());
        body.put("parameters", parameters);
        body.put("roles", roles(manager));
        body.put("values", startForm(manager, name, start, now));
        return new Launch(server, manager.post("/api/campaigns", body).body().path("id").asString());
    }

    /** Every role is held by the demo person of its name. */
    static Map<String, List<String>> roles(Api manager) {
        var roles = new TreeMap<String, List<String>>();
        for (var role : manager.get("/api/roles").body().path("items")) {
            var key = role.path("key").asString();
            var people = manager.get("/api/people?role=" + key).body().path("items");
            if (people.valueStream().anyMatch(person -> person.path("username").asString().equals(key))) {
                roles.put(key, List.of(key));
            }
        }
        return roles;
    }

    private static Map<String, Object> startForm(Api manager, String name, LocalDate start, OffsetDateTime now) {
        var playbooks = manager.get("/api/playbooks").body().path("items");
        var playbook = playbooks.valueStream()
                .filter(item -> item.path("key").asString().equals("launch-campaign"))
                .findFirst()
                .orElseThrow();
        var wishes = Map.<String, Object>of(
                "campaignName", name, "campaignStartDate", start.toString(), "plannedGroupCount", 300, "avgGroupSize", 120,
                "fulfilmentMode", "online");
        return new FormFiller(wishes, now).fill(playbook.path("startForm").path("schema"));
    }

    void addGroups(int count) {
        var csv = new StringBuilder("code,name,size,owner,host,tags\n");
        for (var number = 1; number <= count; number++) {
            csv.append("g%04d,社群%d号,%d,community_lead,main_ip,华东\n".formatted(number, number, 60 + number % 200));
        }
        manager.postCsv("/api/campaigns/" + id + "/groups", csv.toString()).body();
    }

    void launch() {
        manager.post("/api/campaigns/" + id + "/launch", Map.of()).body();
    }

    JsonNode campaign() {
        return manager.get("/api/campaigns/" + id).body();
    }

    String status() {
        return campaign().path("status").asString();
    }

    List<JsonNode> ledger() {
        return all("/api/campaigns/" + id + "/ledger?limit=200");
    }

    private List<JsonNode> all(String list) {
        var items = new ArrayList<JsonNode>();
        String after = null;
        do {
            var page = manager.get(list + (after == null ? "" : "&after=" + after)).body();
            page.path("items").forEach(items::add);
            after = page.path("next").asString(null);
        } while (after != null);
        return items;
    }

    /** Groups by ledger status. */
    int count(String status) {
        return campaign().path("groups").path(status).asInt();
    }

    /** Open tasks of the campaign. */
    List<JsonNode> openTasks() {
        return all("/api/tasks?view=team&limit=100&campaign=" + id);
    }

    /** What the audit log tells of a group from a time on. */
    List<JsonNode> events(String group, OffsetDateTime from) {
        return Api.as("auditor", server)
                .get("/api/audit/events?limit=100&campaign=" + id + "&group=" + group + "&from="
                        + URLEncoder.encode(from.toString(), StandardCharsets.UTF_8))
                .body().path("items").valueStream().toList();
    }

    /** @param groups codes; empty means all */
    JsonNode reportCrisis(Map<String, Object> report, List<String> groups) {
        var body = new HashMap<>(report);
        body.put("campaign", id);
        body.put("groups", groups);
        return manager.post("/api/crises", body).body();
    }

    JsonNode incidents() {
        return manager.get("/api/campaigns/" + id + "/incidents").body().path("items");
    }

    String id() {
        return id;
    }

    Api manager() {
        return manager;
    }
}
