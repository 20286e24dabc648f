package qipan.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import qipan.audit.EntryStore.Question;
import qipan.audit.ProcessStore.Instance;
import qipan.audit.ProcessStore.Wanted;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.Zones;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /api/audit}. */
@RestController
@RequestMapping("/api/audit")
class AuditController {

    private static final int MAX_PAGE = 200;

    private final AuditTrail trail;
    private final CsvExport csv;
    private final CurrentActor actor;
    private final JsonMapper json;

    AuditController(AuditTrail trail, CsvExport csv, CurrentActor actor, JsonMapper json) {
        this.trail = trail;
        this.csv = csv;
        this.actor = actor;
        this.json = json;
    }

    record EventView(
            String id,
            OffsetDateTime at,
            String actor,
            @Nullable String onBehalfOf,
            String action,
            @Nullable String campaign,
            @Nullable String group,
            @Nullable String process,
            @Nullable String processInstance,
            @Nullable String step,
            @Nullable String stepName,
            @Nullable String task,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            @Nullable String requestId) {}

    record InstanceView(
            String id,
            String process,
            String processName,
            int version,
            String businessKey,
            @Nullable String campaign,
            @Nullable String group,
            String state,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt) {}

    @GetMapping("/events")
    Page<EventView> events(
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return trail.events(question(asked), within(limit), after).map(this::view);
    }

    @GetMapping("/processes")
    Page<InstanceView> processes(
            @RequestParam(required = false) @Nullable String campaign,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "false") boolean roots,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return trail.instances(new Wanted(campaign, group, process, state, roots), within(limit), after).map(this::view);
    }

    @GetMapping("/processes/{id}")
    Trace trace(@PathVariable String id) {
        return trail.trace(id);
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam Map<String, String> asked, @RequestParam(defaultValue = "csv") String format) {
        actor.get().require(Role.AUDITOR);
        if (!"csv".equals(format)) {
            throw Refusal.malformed("audit.export.format", format);
        }
        var question = question(asked);
        var name = ContentDisposition.attachment().filename("audit.csv").build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(out -> csv.write(question, out));
    }

    private static int within(int limit) {
        return Math.max(1, Math.min(limit, MAX_PAGE));
    }

    private static Question question(Map<String, String> asked) {
        return new Question(
                text(asked, "campaign"), text(asked, "group"), text(asked, "process"), text(asked, "processInstance"),
                text(asked, "actor"), moment(text(asked, "from"), 0), moment(text(asked, "to"), 1));
    }

    private static @Nullable String text(Map<String, String> asked, String name) {
        var value = asked.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** An ISO time, or a day: then its beginning, or for the end of a range the beginning of the next. */
    private static @Nullable Instant moment(@Nullable String text, int wholeDays) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).plusDays(wholeDays).atStartOfDay(Zones.SHANGHAI).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw Refusal.malformed("audit.time", text);
        }
    }

    private EventView view(Entry entry) {
        return new EventView(
                entry.id(), Retelling.time(entry.at()), entry.actor(), entry.onBehalfOf(), entry.action(), entry.campaign(),
                entry.group(), entry.process(), entry.processInstance(), entry.step(), entry.stepName(), entry.task(),
                document(entry.before()), document(entry.after()), entry.requestId());
    }

    private @Nullable JsonNode document(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }

    private InstanceView view(Instance instance) {
        return new InstanceView(
                instance.id(), instance.process(), trail.nameOf(instance), instance.version(), instance.businessKey(),
                instance.campaign(), instance.group(), instance.state(), Retelling.time(instance.startedAt()),
                instance.endedAt() == null ? null : Retelling.time(instance.endedAt()));
    }
}
