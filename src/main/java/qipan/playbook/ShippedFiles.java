package qipan.playbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import qipan.engine.ModelFile;

/** The models on the class path, where the build puts {@code bpmn/} and {@code forms/}. */
@Component
class ShippedFiles {

    private static final List<String> PATTERNS =
            List.of("classpath*:bpmn/**/*.bpmn", "classpath*:bpmn/**/*.dmn", "classpath*:forms/**/*.form");

    List<ModelFile> all() {
        var files = new ArrayList<ModelFile>();
        for (var pattern : PATTERNS) {
            files.addAll(matching(pattern));
        }
        files.sort(Comparator.comparing(ModelFile::name));
        return files;
    }

    private static List<ModelFile> matching(String pattern) {
        try {
            var found = new ArrayList<ModelFile>();
            for (var resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                found.add(read(resource));
            }
            return found;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static ModelFile read(Resource resource) throws IOException {
        return new ModelFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
    }

    static String hash(ModelFile file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.content()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
