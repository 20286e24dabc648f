package qipan.files;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store and the scanner, as the settings say. */
@Configuration(proxyBeanMethods = false)
class FilesConfiguration {

    @Bean
    FolderStore folderStore(FilesSettings settings) {
        return new FolderStore(settings.folder());
    }

    @Bean
    VirusScan virusScan(FilesSettings settings) {
        var clamav = settings.clamav();
        return clamav == null || clamav.isBlank() ? content -> Optional.empty() : new ClamdScan(clamav.strip());
    }
}
