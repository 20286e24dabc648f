package qipan.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Forms;
import qipan.engine.Forms.Filled;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.shared.FileLink;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything the page of one task shows. */
@Service
public class TaskDetails {

    private static final int MOST_FILES = 12;

    private final Inbox inbox;
    private final Signatures signatures;
    private final Tasks tasks;
    private final Models models;
    private final Forms forms;
    private final TaskOptions options;
    private final TaskScripts scripts;
    private final TaskHistory history;
    private final MoreActs moreActs;
    private final JsonMapper json;

    TaskDetails(
            Inbox inbox,
            Signatures signatures,
            Tasks tasks,
            Models models,
            Forms forms,
            TaskOptions options,
            TaskScripts scripts,
            TaskHistory history,
            MoreActs moreActs,
            JsonMapper json) {
        this.inbox = inbox;
        this.signatures = signatures;
        this.tasks = tasks;
        this.models = models;
        this.forms = forms;
        this.options = options;
        this.scripts = scripts;
        this.history = history;
        this.moreActs = moreActs;
        this.json = json;
    }

    /** Words to say or post. */
    public record Script(String id, String text, @Nullable String contentType) {}

    /**
     * @param onBehalfOf in whose place the person did it
     * @param action an act of the contract, or {@code created}, {@code completed}, {@code cancelled}
     */
    public record Entry(
            Instant at, @Nullable String actor, @Nullable String onBehalfOf, String action, @Nullable String detail) {

        public Entry(Instant at, @Nullable String actor, String action, @Nullable String detail) {
            this(at, actor, null, action, detail);
        }
    }

    /**
     * @param text empty when it was taken back
     * @param mentions usernames of those who are named in it
     * @param until when the person who asks may change it no more, null when that is not so now
     */
    public record Comment(
            String id,
            Instant at,
            String actor,
            String text,
            List<String> mentions,
            @Nullable Instant changed,
            @Nullable Instant withdrawn,
            @Nullable Instant until) {}

    /**
     * @param form null when the step has none
     * @param files ids of pictures and papers that earlier steps gave the open task, such as the poster to post
     */
    public record Detail(
            Inbox.Offered offered,
            @Nullable Script script,
            List<String> files,
            @Nullable Filled form,
            List<Entry> history,
            List<Comment> comments) {}

    /** @throws qipan.shared.Refusal 404 when there is no such task for the person who asks */
    public Detail get(String id) {
        var offered = moreActs.with(signatures.offering(inbox.get(id)));
        var task = offered.task();
        var open = task.done() == null;
        Map<String, Object> variables = open ? tasks.variables(id) : submitted(task);
        return new Detail(
                offered,
                open ? scripts.of(task, variables).orElse(null) : null,
                open ? files(variables) : List.of(),
                form(task, variables).orElse(null),
                history.entries(task),
                history.comments(task));
    }

    private static List<String> files(Map<String, Object> variables) {
        return new TreeMap<>(variables).values().stream().map(String::valueOf).flatMap(FileLink::idsIn).distinct().limit(MOST_FILES).toList();
    }

    private Optional<Filled> form(InboxTask task, Map<String, Object> variables) {
        var key = models.step(task.where().definition(), task.element()).formKey();
        return key == null ? Optional.empty() : forms.fill(key, variables, options.of(task.campaign()));
    }

    private Map<String, Object> submitted(InboxTask task) {
        var submitted = task.done() == null ? null : task.done().submitted();
        return submitted == null ? Map.of() : json.readValue(submitted, new TypeReference<Map<String, Object>>() {});
    }
}
