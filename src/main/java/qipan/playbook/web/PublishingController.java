package qipan.playbook.web;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import qipan.engine.ModelFile;
import qipan.playbook.Bundle;
import qipan.playbook.BundleRefused;
import qipan.playbook.PublishingModels;
import qipan.shared.Zones;
import qipan.shared.web.Problems;

/** Takes bundles from the browser and from scripts. */
@RestController
@RequestMapping("/api/playbooks")
class PublishingController {

    private final PublishingModels publishing;
    private final Problems problems;
    private final Clock clock;

    PublishingController(PublishingModels publishing, Problems problems, Clock clock) {
        this.publishing = publishing;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PublicationView> publish(
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "false") boolean dryRun) throws IOException {
        var bundle = new Bundle(title(), "browser", read(files == null ? List.of() : files), false);
        if (dryRun) {
            return ResponseEntity.ok(PublicationView.of(publishing.rehearse(bundle)));
        }
        return ResponseEntity.status(HttpStatus.CREATED).body(PublicationView.of(publishing.publish(bundle)));
    }

    /** A usual problem, with the findings beside it. */
    @ExceptionHandler
    ResponseEntity<Object> onRefused(BundleRefused refused) {
        var answer = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.messageKey(), refused.args());
        var findings = FindingView.of(refused.findings());
        if (answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("findings", findings);
            problem.setProperty("violations", findings.stream().filter(it -> it.severity().equals("error")).toList());
        }
        return answer;
    }

    private String title() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS).atZone(Zones.SHANGHAI);
        return "browser " + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(now);
    }

    private static List<ModelFile> read(List<MultipartFile> uploads) throws IOException {
        var files = new ArrayList<ModelFile>();
        for (var upload : uploads) {
            files.add(new ModelFile(nameOf(upload), upload.getBytes()));
        }
        return files;
    }

    /** Some browsers send the path on their own disk. */
    private static String nameOf(MultipartFile upload) {
        var name = String.valueOf(upload.getOriginalFilename());
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
