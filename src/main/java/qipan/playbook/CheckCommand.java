package qipan.playbook;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;
import qipan.engine.ModelOutline;
import tools.jackson.databind.json.JsonMapper;

/** {@code java -jar qipan.jar check <files or folders>}: the verdict that publishing would give, without a server. */
public final class CheckCommand {

    private static final int CLEAN = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private CheckCommand() {}

    /** @return the exit code: 0 when nothing is wrong, 1 with errors, 2 when a file cannot be read */
    public static int run(List<String> paths, Locale locale, PrintStream out) {
        try {
            var bundle = read(paths);
            var findings = ModelCheck.standalone(roles()).check(bundle, shipped());
            findings.forEach(it -> out.println(line(it, locale)));
            out.printf("%d files, %d errors, %d warnings%n", bundle.size(),
                    findings.stream().filter(Finding::isError).count(),
                    findings.stream().filter(it -> !it.isError()).count());
            return findings.stream().anyMatch(Finding::isError) ? REFUSED : CLEAN;
        } catch (IOException unreadable) {
            out.println(unreadable);
            return MISUSED;
        }
    }

    private static String line(Finding it, Locale locale) {
        var element = it.element() == null ? "-" : it.element();
        return String.join(" ", it.severity().word(), it.file(), element, "[" + it.rule() + "]", it.message(locale));
    }

    private static List<ModelFile> read(List<String> paths) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (var path : paths) {
            for (var file : filesAt(Path.of(path))) {
                files.add(new ModelFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return files;
    }

    /** A file is judged whatever its name; of a folder only what could be published. */
    private static List<Path> filesAt(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (var below = Files.walk(path)) {
            return below.filter(CheckCommand::isModel).sorted().toList();
        }
    }

    private static boolean isModel(Path path) {
        return new ModelFile(path.toString(), new byte[0]).kind().isPresent();
    }

    private static Set<String> roles() throws IOException {
        try (var roles = new ClassPathResource("roles.json").getInputStream()) {
            return JsonMapper.shared().readTree(roles).valueStream()
                    .map(it -> it.path("key").asString())
                    .collect(Collectors.toSet());
        }
    }

    /** What the program ships counts as published, as it does on a server. */
    private static KnownModels shipped() {
        var processes = new HashSet<String>();
        var decisions = new HashSet<String>();
        var forms = new HashSet<String>();
        for (var file : new ShippedFiles().all()) {
            switch (file.kind().orElseThrow()) {
                case BPMN -> processes.addAll(ModelOutline.of(file.content()).keys());
                case DMN -> decisions.addAll(ModelOutline.of(file.content()).keys());
                case FORM -> forms.add(file.name().replaceFirst("\\.form$", ""));
            }
        }
        return new KnownModels(processes, decisions, forms);
    }
}
