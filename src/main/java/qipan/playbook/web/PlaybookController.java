package qipan.playbook.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.Forms;
import qipan.engine.PeopleOptions;
import qipan.playbook.Playbook;
import qipan.playbook.PlaybookVersion;
import qipan.playbook.Playbooks;
import qipan.playbook.web.PlaybookView.RoleView;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** Reads the catalogue. Open to everybody who is signed in. */
@RestController
@RequestMapping("/api/playbooks")
class PlaybookController {

    private final Playbooks playbooks;
    private final JobRoles jobs;
    private final Forms forms;
    private final PeopleOptions people;

    PlaybookController(Playbooks playbooks, JobRoles jobs, Forms forms, Accounts accounts) {
        this.playbooks = playbooks;
        this.jobs = jobs;
        this.forms = forms;
        this.people = new PeopleOptions(accounts, jobs);
    }

    /** All at once: there are dozens, and every screen that shows them shows all. */
    @GetMapping
    Page<PlaybookView> list() {
        var all = playbooks.all().stream().map(this::view).toList();
        return new Page<>(all, null, Page.capped(all.size()));
    }

    @GetMapping("/{key}")
    PlaybookView one(@PathVariable String key) {
        return playbooks.find(key).map(this::view).orElseThrow(unknown("playbook.unknown", key));
    }

    @GetMapping("/{key}/versions")
    Page<PlaybookVersion> versions(@PathVariable String key) {
        var versions = playbooks.versions(key);
        if (versions.isEmpty()) {
            throw unknown("playbook.unknown", key).get();
        }
        return new Page<>(versions, null, Page.capped(versions.size()));
    }

    @GetMapping("/{key}/versions/{version}")
    PlaybookView version(@PathVariable String key, @PathVariable int version) {
        return playbooks.find(key, version).map(this::view)
                .orElseThrow(unknown("playbook.version.unknown", key, version));
    }

    @GetMapping(value = "/{key}/versions/{version}/bpmn", produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    String bpmn(@PathVariable String key, @PathVariable int version) {
        return playbooks.bpmn(key, version).orElseThrow(unknown("playbook.version.unknown", key, version));
    }

    /** Steps bind to the newest version of a form, so that is what any version of the playbook shows. */
    @GetMapping({"/{key}/forms/{form}", "/{key}/versions/{version}/forms/{form}"})
    FormView form(@PathVariable String form) {
        return formOf(form).orElseThrow(unknown("playbook.form.unknown", form));
    }

    @GetMapping(
            value = "/{key}/decisions/{decision}/dmn",
            produces = MediaType.APPLICATION_XML_VALUE + ";charset=UTF-8")
    String decision(@PathVariable String decision) {
        return playbooks.decision(decision).orElseThrow(unknown("playbook.decision.unknown", decision));
    }

    private PlaybookView view(Playbook it) {
        List<RoleView> roles = it.roles().stream()
                .flatMap(key -> jobs.find(key).stream())
                .map(job -> new RoleView(job.key(), job.zh(), job.en()))
                .toList();
        return PlaybookView.of(it, roles, startForm(it));
    }

    private @Nullable StartFormView startForm(Playbook it) {
        return Optional.ofNullable(it.startForm())
                .flatMap(key -> forms.fill(key, Map.of(), people))
                .map(filled -> new StartFormView(filled.key(), filled.schema()))
                .orElse(null);
    }

    private Optional<FormView> formOf(String key) {
        return playbooks.form(key).map(schema -> new FormView(key, schema));
    }

    private static Supplier<Refusal> unknown(String message, Object... args) {
        return () -> Refusal.notFound(message, args);
    }
}
