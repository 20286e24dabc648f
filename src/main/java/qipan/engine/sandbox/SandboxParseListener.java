package qipan.engine.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import qipan.engine.Finding;
import qipan.engine.PublishedCatalogue;

/**
 * The safety rules once more, whenever the engine parses a process: at deployment, and when a node reads a definition
 * that somebody may have put into the database by hand.
 */
@Component
public class SandboxParseListener extends AbstractBpmnParseListener {

    private final PublishedCatalogue catalogue;

    SandboxParseListener(PublishedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        var file = definitions.stream()
                .map(ProcessDefinitionEntity::getResourceName)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        refuse(findings(file, XmlNode.of(root)));
    }

    private List<Finding> findings(String file, XmlNode root) {
        var report = new Report();
        new SafetyRules(Callables.of(catalogue)).check(file, root, report);
        return report.findings();
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ProcessEngineException(findings.stream()
                    .map(it -> it.file() + " " + it.element() + " [" + it.rule() + "] "
                            + it.message(Locale.SIMPLIFIED_CHINESE))
                    .collect(Collectors.joining("; ")));
        }
    }
}
