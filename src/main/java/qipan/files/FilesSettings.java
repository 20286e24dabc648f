package qipan.files;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param folder where the files lie; the same for all nodes
 * @param maxSize of one file; more than {@code spring.servlet.multipart.max-file-size} never gets here
 * @param keepUnused how long a file waits to be used in an answer before it is removed
 * @param unusedPerPerson how many files of one person may wait at once
 * @param clamav {@code host:port} of the clamd that looks at each file; without it nobody looks
 */
@ConfigurationProperties("qipan.files")
record FilesSettings(
        @DefaultValue("./data/files") Path folder,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("P7D") Duration keepUnused,
        @DefaultValue("200") int unusedPerPerson,
        @Nullable String clamav) {}
