package qipan.shared;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an answer names a file that was handed in: by the address at which this program gives it out. It is a link like any
 * other, so that fields for links take it and whoever reads the answer can follow it. Only its path counts: the host is that
 * under which somebody happened to reach the program.
 */
public final class FileLink {

    private static final String FOLDER = "/api/files/";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s?#]+" + FOLDER + "(?<id>[0-9a-f-]{36})");

    private FileLink() {}

    public static String pathOf(String id) {
        return FOLDER + id;
    }

    /** The file's id, if the text is such a link. */
    public static Optional<String> idIn(String text) {
        var link = LINK.matcher(text.strip());
        return link.matches() ? Optional.of(link.group("id")) : Optional.empty();
    }

    /** Ids of all files to which links stand somewhere in the text, such as in a list of answers. */
    public static Stream<String> idsIn(String text) {
        return LINK.matcher(text).results().map(link -> link.group(1));
    }
}
