package qipan.playbook.modeler;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import qipan.engine.ModelFile;
import qipan.engine.Processes;
import qipan.playbook.Bundle;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.playbook.PublishingModels;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;

/** What Camunda Modeler asks of an engine. */
@RestController
@RequestMapping("/engine-rest")
class EngineRestController {

    /** The Modeler shows it and picks lint rules by it. */
    private static final String VERSION = "7.24.0";

    private final PublishingModels publishing;
    private final Playbooks playbooks;
    private final Processes processes;
    private final CurrentActor actor;

    EngineRestController(
            PublishingModels publishing, Playbooks playbooks, Processes processes, CurrentActor actor) {
        this.publishing = publishing;
        this.playbooks = playbooks;
        this.processes = processes;
        this.actor = actor;
    }

    @GetMapping("/version")
    Map<String, String> version() {
        actor.get().require(Role.MANAGER);
        return Map.of("version", VERSION);
    }

    /** The Modeler's way to try address and password: it asks for no rows. */
    @GetMapping("/deployment")
    List<Object> deployments() {
        actor.get().require(Role.MANAGER);
        return List.of();
    }

    @PostMapping(value = "/deployment/create", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DeploymentDto deploy(MultipartHttpServletRequest request) throws IOException {
        var source = request.getParameter("deployment-source");
        var onlyChanged = Boolean.parseBoolean(request.getParameter("enable-duplicate-filtering"))
                || Boolean.parseBoolean(request.getParameter("deploy-changed-only"));
        var bundle = new Bundle(title(request.getParameter("deployment-name")), source, read(request), onlyChanged);
        return DeploymentDto.of(publishing.publish(bundle), source);
    }

    private static String title(@Nullable String name) {
        return name == null || name.isBlank() ? "Camunda Modeler" : name.substring(0, Math.min(name.length(), 200));
    }

    /** The Modeler names each part after its file. */
    private static List<ModelFile> read(MultipartHttpServletRequest request) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (var uploads : request.getMultiFileMap().values()) {
            for (MultipartFile upload : uploads) {
                var name = String.valueOf(upload.getOriginalFilename()).replaceFirst("^.*[/\\\\]", "");
                files.add(new ModelFile(name, upload.getBytes()));
            }
        }
        return files;
    }

    @PostMapping("/process-definition/{id}/start")
    ProcessInstanceDto start(@PathVariable String id, @RequestBody(required = false) @Nullable StartInstanceDto body) {
        return start(playbooks.all().stream().filter(it -> it.definition().equals(id)).findFirst().orElseThrow(
                () -> Refusal.notFound("playbook.definition.notLatest", id)), body);
    }

    @PostMapping("/process-definition/key/{key}/start")
    ProcessInstanceDto startByKey(
            @PathVariable String key, @RequestBody(required = false) @Nullable StartInstanceDto body) {
        return start(playbooks.find(key).orElseThrow(() -> Refusal.notFound("playbook.unknown", key)), body);
    }

    private ProcessInstanceDto start(Playbook playbook, @Nullable StartInstanceDto body) {
        actor.get().require(Role.MANAGER);
        var wanted = body == null ? new StartInstanceDto(null, null) : body;
        var instance = processes.start(playbook.key(), BusinessKey.parse(wanted.businessKey()), wanted.values());
        return ProcessInstanceDto.started(instance, playbook.definition(), playbook.key(), wanted.businessKey());
    }
}
