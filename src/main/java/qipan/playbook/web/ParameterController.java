package qipan.playbook.web;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Parameter;
import qipan.playbook.Playbooks;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** {@code /api/parameters}: the configuration register. */
@RestController
@RequestMapping("/api/parameters")
class ParameterController {

    private final ConfigurationRegister register;
    private final Playbooks playbooks;

    ParameterController(ConfigurationRegister register, Playbooks playbooks) {
        this.register = register;
        this.playbooks = playbooks;
    }

    /** @param playbook only what this playbook and what it calls read; all without it */
    @GetMapping
    Page<ParameterView> list(@RequestParam(required = false) @Nullable String playbook) {
        var shown = (playbook == null ? register.all() : readBy(playbook)).stream().map(ParameterView::of).toList();
        return new Page<>(shown, null, Page.capped(shown.size()));
    }

    private List<Parameter> readBy(String key) {
        var playbook = playbooks.find(key).orElseThrow(() -> Refusal.notFound("playbook.unknown", key));
        var read = new HashSet<>(playbook.parameters());
        return register.all().stream().filter(it -> read.contains(it.key())).toList();
    }
}
