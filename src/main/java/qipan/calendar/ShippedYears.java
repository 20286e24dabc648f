package qipan.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The years that come with the program: holiday-cn files (MIT, see the licence beside them). */
final class ShippedYears {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ShippedYears() {}

    static Map<Integer, CalendarYear> read() {
        try {
            var years = new TreeMap<Integer, CalendarYear>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:calendar/*.json")) {
                var year = read(file);
                years.put(year.year(), year);
            }
            return years;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CalendarYear read(Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            return JSON.readValue(content, CalendarYear.class);
        }
    }
}
