package qipan.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import qipan.shared.Ids;

/**
 * Contents by their SHA-256, in folders of two hex digits each so that none grows too long. What comes in is written
 * beside them and moved only when it is whole and on the disk: what has a name there is never half a file.
 */
class FolderStore {

    private static final int PIECE = 64 * 1024;

    private final Path root;
    private final Path incoming;

    FolderStore(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
    }

    /** A content that has come in but has no name in the store yet. */
    record Incoming(Path path, String sha256, long size) {}

    Incoming receive(InputStream content) throws IOException {
        var path = Files.createDirectories(incoming).resolve(Ids.next());
        try {
            return write(content, path);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    private static Incoming write(InputStream content, Path path) throws IOException {
        var digest = sha256();
        try (var in = new DigestInputStream(content, digest);
                var out = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
                writeAll(out, ByteBuffer.wrap(piece, 0, read));
            }
            out.force(true);
            return new Incoming(path, HexFormat.of().formatHex(digest.digest()), out.size());
        }
    }

    private static void writeAll(FileChannel out, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            out.write(piece);
        }
    }

    void keep(Incoming whole) throws IOException {
        var place = place(whole.sha256());
        Files.createDirectories(place.getParent());
        Files.move(whole.path(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceFolder(place.getParent());
    }

    /** Nothing happens to what was kept. */
    void discard(Incoming refused) throws IOException {
        Files.deleteIfExists(refused.path());
    }

    /** @throws NoSuchFileException when it is not there, as after a restore of an older folder */
    Path find(String sha256) throws IOException {
        var place = place(sha256);
        if (!Files.isRegularFile(place)) {
            throw new NoSuchFileException(place.toString());
        }
        return place;
    }

    void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** What a node that was killed had half written. */
    void removeIncomingBefore(Instant moment) throws IOException {
        if (!Files.isDirectory(incoming)) {
            return;
        }
        try (var left = Files.newDirectoryStream(incoming)) {
            for (var path : left) {
                if (Files.getLastModifiedTime(path).toInstant().isBefore(moment)) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private Path place(String sha256) {
        return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4)).resolve(sha256);
    }

    /** The name, too, has to reach the disk. Where folders cannot be opened, as on Windows, the system sees to it. */
    private static void forceFolder(Path folder) {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        } catch (IOException notPossibleHere) {
            // nothing to do
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
