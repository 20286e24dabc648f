package qipan.playbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import qipan.engine.ModelFile;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.engine.PostRange;

/** Counts what the processes of a bundle post in a group: those of the bundle as they are in it, what they call else as it is published. */
@Component
public class CountingPosts {

    /** What nobody knows posts nothing; whether it may be called is another rule's business. */
    private static final String EMPTY = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>";

    private final Models models;

    CountingPosts(Models models) {
        this.models = models;
    }

    /** @param posts of one run in one group */
    public record Counted(String file, String process, String name, PostRange posts) {}

    /** @param bundle checked, without errors */
    public List<Counted> of(Bundle bundle) {
        var counting = new Counting(bundle);
        var counted = new ArrayList<Counted>();
        counting.homes.forEach((key, file) -> counted.add(
                new Counted(file.name(), key, nameOf(key, ModelOutline.of(file.content())), counting.of(key))));
        return counted;
    }

    private static String nameOf(String key, ModelOutline outline) {
        return outline.keys().size() == 1 && !outline.name().isEmpty() ? outline.name() : key;
    }

    private final class Counting {

        private final Map<String, ModelFile> homes = new LinkedHashMap<>();
        private final Map<String, PostRange> known = new HashMap<>();

        private Counting(Bundle bundle) {
            bundle.files().stream()
                    .filter(file -> file.kind().filter(kind -> kind == ModelFile.Kind.BPMN).isPresent())
                    .forEach(file -> ModelOutline.of(file.content()).keys().stream().sorted().forEach(key -> homes.put(key, file)));
        }

        private PostRange of(String key) {
            if (!known.containsKey(key)) {
                // One that calls itself, straight or through others, is counted without that.
                known.put(key, PostRange.NONE);
                known.put(key, PostRange.of(xml(key), this::of).getOrDefault(key, PostRange.NONE));
            }
            return known.get(key);
        }

        private byte[] xml(String key) {
            var home = homes.get(key);
            return home != null ? home.content()
                    : models.latest(key).map(model -> Outlines.utf8(models.xml(model.definition()))).orElseGet(() -> EMPTY.getBytes(StandardCharsets.UTF_8));
        }
    }
}
