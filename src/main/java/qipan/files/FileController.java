package qipan.files;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import qipan.shared.FileLink;
import qipan.shared.Zones;

/** {@code /api/files}. */
@RestController
@RequestMapping("/api/files")
class FileController {

    /** Opened by itself a file is no page: nothing in it runs, loads or knows the session. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final TakingFiles taking;
    private final ReadingFiles reading;

    FileController(TakingFiles taking, ReadingFiles reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** @param link what an answer holds that names this file */
    record FileView(
            String id, String name, String mediaType, long size, String uploadedBy, OffsetDateTime uploadedAt, String link) {

        static FileView of(StoredFile file, URI link) {
            return new FileView(
                    file.id(), file.name(), file.mediaType(), file.size(), file.uploadedBy(),
                    file.uploadedAt().atZone(Zones.SHANGHAI).toOffsetDateTime(), link.toString());
        }
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<FileView> take(@RequestParam MultipartFile file) throws IOException {
        try (var content = file.getInputStream()) {
            var taken = taking.take(content, file.getSize(), file.getOriginalFilename());
            var link = ServletUriComponentsBuilder.fromCurrentContextPath().path(FileLink.pathOf(taken.id())).build().toUri();
            return ResponseEntity.created(link).body(FileView.of(taken, link));
        }
    }

    /** Asked for anew each time, which costs nothing while it is the same: who no longer may look sees no copy either. */
    @GetMapping("/{id}")
    ResponseEntity<Resource> get(@PathVariable String id) {
        var readable = reading.get(id);
        var file = readable.file();
        var disposition = file.isImage() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.sha256())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name(), StandardCharsets.UTF_8).build().toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(new FileSystemResource(readable.content()));
    }
}
