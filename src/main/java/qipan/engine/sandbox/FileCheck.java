package qipan.engine.sandbox;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import qipan.engine.ModelFile;

/** Names and sizes, before anything is read. */
final class FileCheck {

    /** Letters of any language: Chinese file names are common. No path, no leading dot. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._()（）-]{0,120}");

    private FileCheck() {}

    static void check(List<ModelFile> bundle, Report report) {
        if (bundle.isEmpty()) {
            report.add("", null, Rule.BUNDLE_EMPTY);
        }
        var bytes = bundle.stream().mapToLong(it -> it.content().length).sum();
        if (bundle.size() > Limits.BUNDLE_FILES || bytes > Limits.BUNDLE_BYTES) {
            report.add("", null, Rule.BUNDLE_SIZE, Limits.BUNDLE_FILES, Limits.BUNDLE_BYTES / 1024 / 1024);
        }
        var names = new HashSet<String>();
        for (var file : bundle) {
            checkFile(file, report);
            if (!names.add(file.name())) {
                report.add(file.name(), null, Rule.FILE_DUPLICATE);
            }
        }
    }

    private static void checkFile(ModelFile file, Report report) {
        if (!NAME.matcher(file.name()).matches()) {
            report.add(file.name(), null, Rule.FILE_NAME);
        }
        if (file.kind().isEmpty()) {
            report.add(file.name(), null, Rule.FILE_TYPE);
        }
        if (isTooBig(file)) {
            report.add(file.name(), null, Rule.FILE_SIZE, Limits.FILE_BYTES / 1024 / 1024);
        }
    }

    static boolean isTooBig(ModelFile file) {
        return file.content().length > Limits.FILE_BYTES;
    }
}
