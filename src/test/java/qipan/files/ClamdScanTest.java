package qipan.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a daemon that speaks INSTREAM. */
class ClamdScanTest {

    @TempDir
    Path folder;

    private ServerSocket clamd;
    private ClamdScan scan;

    @BeforeEach
    void listen() throws IOException {
        clamd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        scan = new ClamdScan("127.0.0.1:" + clamd.getLocalPort());
    }

    @AfterEach
    void close() throws IOException {
        clamd.close();
    }

    @Test
    void sendsTheWholeFileAndHearsThatItIsClean() throws IOException {
        var content = "x".repeat(20_000);
        var received = answering("stream: OK\0");

        assertThat(scan.findIn(file(content))).isEmpty();

        assertThat(received.join()).isEqualTo(content);
    }

    @Test
    void namesWhatWasFound() throws IOException {
        answering("stream: Eicar-Test-Signature FOUND\0");

        assertThat(scan.findIn(file("bad"))).contains("Eicar-Test-Signature");
    }

    @Test
    void aDaemonThatCannotScanIsNoVerdict() throws IOException {
        answering("INSTREAM size limit exceeded. ERROR\0");
        var file = file("large");

        assertThatThrownBy(() -> scan.findIn(file)).isInstanceOf(IOException.class).hasMessageContaining("size limit");
    }

    @Test
    void norIsOneThatIsAway() throws IOException {
        clamd.close();
        var file = file("any");

        assertThatThrownBy(() -> scan.findIn(file)).isInstanceOf(IOException.class);
    }

    private CompletableFuture<String> answering(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = clamd.accept(); var in = new DataInputStream(socket.getInputStream())) {
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
                var content = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return content.toString(StandardCharsets.US_ASCII);
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("content"), content);
    }
}
