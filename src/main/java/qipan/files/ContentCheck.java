package qipan.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Says what a file is by its first bytes, whatever its name or the browser says, and takes only what people need as
 * evidence and what no browser runs. A picture must be one to its last line.
 */
@Component
class ContentCheck {

    /** Media types with the ending that their names get. */
    private static final Map<String, String> TAKEN =
            Map.of("image/jpeg", "jpg", "image/png", "png", "application/pdf", "pdf");

    /** A phone's own camera has 12 or 24 million; a picture of a billion in a few kilobytes is an attack. */
    private static final long MOST_PIXELS = 25_000_000;

    /** Pictures are decoded to this size at most: it is read whole, but held small. */
    private static final int SMALL = 256;

    /** A few at a time: the decoder may need a hundred megabytes for one. */
    private final Semaphore decoders = new Semaphore(2);

    /**
     * @return the media type
     * @throws Refusal 422 for all that is not taken
     */
    String check(Path content) throws IOException {
        var type = typeOf(content);
        if (!TAKEN.containsKey(type)) {
            throw refused("type", "files.type", type);
        }
        if (type.startsWith("image/")) {
            decode(content);
        }
        return type;
    }

    static String endingOf(String mediaType) {
        return TAKEN.getOrDefault(mediaType, "bin");
    }

    private static String typeOf(Path content) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(content))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private void decode(Path content) throws IOException {
        decoders.acquireUninterruptibly();
        try (var file = Files.newInputStream(content); var in = ImageIO.createImageInputStream(file)) {
            var readers = ImageIO.getImageReaders(in);
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                decode(reader);
            } finally {
                reader.dispose();
            }
        } finally {
            decoders.release();
        }
    }

    private static void decode(ImageReader reader) {
        try {
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw refused("pixels", "files.pixels", width, height);
            }
            var step = Math.max(1, Math.max(width, height) / SMALL);
            var small = reader.getDefaultReadParam();
            small.setSourceSubsampling(step, step, 0, 0);
            reader.read(0, small);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw refused("broken", "files.broken");
        }
    }

    private static Refusal refused(String rule, String message, Object... args) {
        var texts = List.of(args).stream().map(String::valueOf).toArray();
        return Refusal.invalid(message, List.of(Violation.ofField("file", rule, message, texts)), texts);
    }
}
