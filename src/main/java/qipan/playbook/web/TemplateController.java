package qipan.playbook.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.engine.PublishedCatalogue;
import qipan.engine.PublishedCatalogue.Signature;
import qipan.security.JobRoles;

/** What a modeler offers: templates in the format of bpmn-io's element templates, and the functions of expressions. */
@RestController
@RequestMapping("/api/playbooks")
class TemplateController {

    private final PublishedCatalogue catalogue;
    private final JobRoles jobs;

    TemplateController(PublishedCatalogue catalogue, JobRoles jobs) {
        this.catalogue = catalogue;
        this.jobs = jobs;
    }

    @GetMapping("/templates")
    List<ElementTemplate> templates() {
        var english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return new ElementTemplates(english).of(catalogue.delegateTemplates(), jobs.all());
    }

    @GetMapping("/functions")
    Map<String, Collection<Signature>> functions() {
        return catalogue.functionSignatures();
    }
}
