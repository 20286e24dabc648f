package qipan.shared.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese first, English second: one bundle per module, {@code messages/<module>.properties} and {@code _en}. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String FOLDER = "messages/";
    private static final String EXTENSION = ".properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var source = new ResourceBundleMessageSource();
        source.setBasenames(bundles().toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        // The machine's own language is nobody's wish: what is neither zh nor en gets the Chinese root bundle.
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }

    private static List<String> bundles() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "*" + EXTENSION);
        return Arrays.stream(found)
                .map(Resource::getFilename)
                .filter(Objects::nonNull)
                .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                .filter(name -> !name.contains("_"))
                .map(name -> FOLDER + name)
                .distinct()
                .sorted()
                .toList();
    }
}
