package qipan.shared.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import qipan.shared.Refusal;
import qipan.shared.RetryLater;
import qipan.shared.Violation;

/** Says all that can be said, for {@link ProblemAdviceWebTest}. */
@TestComponent
@RestController
@RequestMapping("/api/speaking")
class SpeakingController {

    record Wish(@NotBlank String name, int count) {}

    record Times(Instant instant, @Nullable Date date, @Nullable LocalDate day) {}

    @PostMapping
    void wish(@Valid @RequestBody Wish wish) {}

    @GetMapping("/conflict")
    void conflict() {
        throw Refusal.conflict("shared.conflict.changed");
    }

    @GetMapping("/invalid")
    void invalid() {
        throw Refusal.invalid("shared.invalid", List.of(
                Violation.ofField("start", "type", "shared.json.wrongValue"),
                Violation.ofElement("line 7", "type", "shared.json.wrongValue")));
    }

    @GetMapping("/later")
    void later() {
        throw new RetryLater("shared.conflict.changed", Duration.ofSeconds(90));
    }

    @GetMapping("/broken")
    void broken() {
        throw new IllegalStateException("secret");
    }

    @GetMapping("/duplicate")
    void duplicate() {
        throw new DuplicateKeyException("secret");
    }

    @GetMapping("/lost-race")
    void lostRace() {
        throw new OptimisticLockingFailureException("secret");
    }

    @GetMapping("/no-connection")
    void noConnection() {
        throw new IllegalStateException("deep", new SQLTransientConnectionException("secret"));
    }

    @GetMapping("/no-server")
    void noServer() {
        throw new IllegalStateException("deep", new SQLException("secret", "08S01"));
    }

    @GetMapping("/deadlock")
    void deadlock() {
        throw new IllegalStateException("deep", new SQLException("secret", "40001"));
    }

    @GetMapping("/too-large")
    void tooLarge() {
        throw new MaxUploadSizeExceededException(1);
    }

    @GetMapping("/parameter")
    int parameter(@RequestParam @Max(100) int number) {
        return number;
    }

    @PostMapping("/upload")
    void upload(@RequestPart List<MultipartFile> files) {}

    @GetMapping("/times")
    Times times() {
        var noon = Instant.parse("2026-03-01T12:00:00Z");
        return new Times(noon, Date.from(noon.plusMillis(500)), LocalDate.of(2026, 3, 1));
    }

    @PostMapping("/times")
    Times times(@RequestBody Times times) {
        return times;
    }
}
