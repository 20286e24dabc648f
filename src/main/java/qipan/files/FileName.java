package qipan.files;

import org.jspecify.annotations.Nullable;

/** A name that came from somebody's device, made harmless: it is only ever shown, and offered for saving. */
final class FileName {

    private static final int LONGEST = 120;

    private FileName() {}

    /** Without folders, control and direction characters; ending as its content does, so that no program is fooled. */
    static String of(@Nullable String given, String ending) {
        var name = String.valueOf(given);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\"<>|:*?]", "")
                .replaceAll("^[.\\s]+|\\s+$", "");
        var dot = name.lastIndexOf('.');
        var stem = dot > 0 && fits(name.substring(dot + 1), ending) ? name.substring(0, dot) : name;
        return (stem.isBlank() || given == null ? "file" : shortened(stem)) + "." + ending;
    }

    private static boolean fits(String given, String ending) {
        return given.equalsIgnoreCase(ending) || ending.equals("jpg") && given.equalsIgnoreCase("jpeg");
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST ? stem : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
