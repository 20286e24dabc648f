package qipan.engine.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;

/** Applies all rules to a bundle: names and sizes, then XML, then safety, then references and manners, then the engine. */
final class SandboxCheck implements ModelCheck {

    private final Callables callables;
    private final Set<String> roles;
    private final EngineParser engine;
    private final Function<String, Optional<String>> published;

    SandboxCheck(Callables callables, Set<String> roles, EngineParser engine) {
        this(callables, roles, engine, key -> Optional.empty());
    }

    /** @param published documents of published forms, as far as they can be looked at */
    SandboxCheck(Callables callables, Set<String> roles, EngineParser engine, Function<String, Optional<String>> published) {
        this.callables = callables;
        this.roles = roles;
        this.engine = engine;
        this.published = published;
    }

    @Override
    public List<Finding> check(List<ModelFile> bundle, KnownModels known) {
        var report = new Report();
        FileCheck.check(bundle, report);
        // What is too much is not even opened.
        if (report.findings().isEmpty()) {
            checkContents(bundle, known, report);
        }
        var order = Comparator.comparing(Finding::severity).thenComparing(Finding::file);
        return report.findings().stream().sorted(order).toList();
    }

    private void checkContents(List<ModelFile> bundle, KnownModels known, Report report) {
        var keys = new Keys(report);
        var forms = new FormCheck(roles, report);
        var documents = new HashMap<String, String>();
        bundle.stream().filter(it -> it.kind().filter(ModelFile.Kind.FORM::equals).isPresent()).forEach(
                it -> forms.check(it).ifPresent(id -> {
                    keys.addForm(it.name(), id);
                    documents.put(id, new String(it.content(), StandardCharsets.UTF_8));
                }));
        var models = new ArrayList<ParsedModel>();
        bundle.forEach(it -> read(it, report).ifPresent(models::add));
        keys.addModels(models);
        var overdue = new OverdueRule(key -> Optional.ofNullable(documents.get(key)).or(() -> published.apply(key)));
        models.forEach(it -> checkModel(it, keys.with(known), overdue, report));
        if (report.findings().stream().noneMatch(Finding::isError)) {
            models.forEach(model -> bundle.stream().filter(it -> it.name().equals(model.file())).forEach(
                    it -> engine.check(model, it.content(), report)));
        }
    }

    private static Optional<ParsedModel> read(ModelFile file, Report report) {
        var kind = file.kind().orElseThrow();
        if (kind == ModelFile.Kind.FORM) {
            return Optional.empty();
        }
        try {
            var root = HardenedXml.read(file.content());
            var expected = kind == ModelFile.Kind.BPMN ? root.uri().equals(Vocabulary.BPMN) : Vocabulary.isDmn(root.uri());
            if (expected && root.is("definitions")) {
                return Optional.of(new ParsedModel(file.name(), root));
            }
            report.add(file.name(), null, Rule.XML_ROOT, root.name(), root.uri());
        } catch (XmlRefused refused) {
            report.add(file.name(), null, refused.rule(), refused.args());
        }
        return Optional.empty();
    }

    private void checkModel(ParsedModel model, KnownModels known, OverdueRule overdue, Report report) {
        new SafetyRules(callables).check(model.file(), model.root(), report);
        var rules = List.of(
                new KnownReferences(known), new KnownMessages(), new PeopleRule(roles), new SigningRule(roles), new ApproverRule(roles),
                overdue, new ModelManners());
        new Site(model.file(), model.root(), null).walk(site -> rules.forEach(it -> it.check(site, report)));
    }
}
