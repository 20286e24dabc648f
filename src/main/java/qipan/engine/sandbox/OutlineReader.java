package qipan.engine.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelOutline;

/** Collects references and expressions of one model. See {@link ModelOutline}. */
public final class OutlineReader {

    /** Each of its inputs is a metric. */
    private static final String RECORDING = "${recordKpi}";

    private final Set<String> roles = new TreeSet<>();
    private final Set<String> anchors = new TreeSet<>();
    private final Set<String> forms = new TreeSet<>();
    private final Set<String> decisions = new TreeSet<>();
    private final Set<String> calls = new TreeSet<>();
    private final Set<String> delegates = new TreeSet<>();
    private final Set<String> kpis = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();

    private OutlineReader() {}

    public static ModelOutline read(byte[] xml) {
        try {
            return new OutlineReader().outline(new ParsedModel("", HardenedXml.read(xml)));
        } catch (XmlRefused refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private ModelOutline outline(ParsedModel model) {
        new Site("", model.root(), null).walk(this::visit);
        var definitions = Stream.concat(model.processes(), model.decisions()).toList();
        var keys = definitions.stream().flatMap(it -> it.attribute("id").stream()).toList();
        var name = definitions.stream().flatMap(it -> it.attribute("name").stream()).findFirst().orElse("");
        return new ModelOutline(
                Set.copyOf(keys), name, roles, anchors, forms, decisions, calls, delegates, kpis, parameters);
    }

    private void visit(Site site) {
        var node = site.node();
        node.camunda("formRef").ifPresent(it -> add(forms, it));
        Payload.form(node).ifPresent(it -> add(forms, it));
        node.camunda("decisionRef").ifPresent(it -> add(decisions, it));
        node.camunda("candidateGroups").ifPresent(it -> add(roles, it));
        if (node.is("callActivity")) {
            node.attribute("calledElement").ifPresent(it -> add(calls, it));
        }
        visitInput(site, DelegateInput.PLAYBOOK, calls);
        visitInput(site, DelegateInput.DECISION, decisions);
        visitInput(site, DelegateInput.ROLE, roles);
        visitDecisionRoles(site);
        node.camunda("delegateExpression").ifPresent(it -> delegates.add(it.replaceAll("[${}#\\s]", "")));
        visitKpis(site);
        visitApproval(node);
        visitFallback(node);
        if (node.is("userTask")) {
            parameters.addAll(List.of("task.urgesPerDay", "task.commentMinutes"));
        }
        node.attributes().forEach(it -> visitExpression(it.value()));
        visitExpression(node.text().trim());
    }

    private void visitExpression(String text) {
        anchors.addAll(Expressions.anchors(text));
        parameters.addAll(Expressions.parameters(text));
    }

    /** A role that approves where nobody else is there gets tasks, too; one that removes signers has a say. */
    private void visitFallback(XmlNode node) {
        if (node.is("userTask")) {
            SigningRule.said(node, SigningRule.REMOVER).ifPresent(it -> add(roles, it));
            SigningRule.said(node, "noApprover").filter(ApproverRule::isRole).ifPresent(it -> add(roles, it));
        }
    }

    /** The engine counts the rounds of every approval. */
    private void visitApproval(XmlNode node) {
        if (node.isCamunda() && node.is("property") && node.attribute("name").filter("approval"::equals).isPresent()) {
            parameters.add("approval.maxRounds");
        }
    }

    private void visitKpis(Site site) {
        var node = site.node();
        if (node.isCamunda() && node.is("property") && node.attribute("name").filter("kpis"::equals).isPresent()) {
            node.attribute("value").stream()
                    .flatMap(it -> Arrays.stream(it.split(",")))
                    .map(it -> it.replaceFirst("=.*", "").strip())
                    .forEach(kpis::add);
        }
        if (DelegateInput.isOf(site, RECORDING)) {
            node.attribute("name").ifPresent(kpis::add);
        }
    }

    private void visitInput(Site site, DelegateInput input, Set<String> found) {
        if (input.isAt(site)) {
            add(found, site.node().text().trim());
        }
    }

    /** A decision may say who does a step: output columns named after roles hold role keys. */
    private void visitDecisionRoles(Site site) {
        if (site.node().is("rule") && site.parent() != null && Vocabulary.isDmn(site.node().uri())) {
            var outputs = site.parent().node().children("output").toList();
            var cells = site.node().children("outputEntry").toList();
            for (int i = 0; i < Math.min(outputs.size(), cells.size()); i++) {
                if (isRoleColumn(outputs.get(i).attribute("name").orElse(null))) {
                    roles.addAll(stringsOf(cells.get(i)));
                }
            }
        }
    }

    private static boolean isRoleColumn(@Nullable String name) {
        return name != null && name.toLowerCase(java.util.Locale.ROOT).endsWith("role");
    }

    private static List<String> stringsOf(XmlNode cell) {
        var text = cell.child("text").map(it -> it.text().trim()).orElse("");
        return text.matches("\"\\w+\"") ? List.of(text.substring(1, text.length() - 1)) : List.of();
    }

    private static void add(Set<String> found, String reference) {
        if (ExpressionTree.isExpression(reference)) {
            found.addAll(Expressions.words(reference));
        } else {
            Arrays.stream(reference.split(",")).map(String::trim).filter(it -> !it.isEmpty()).forEach(found::add);
        }
    }
}
