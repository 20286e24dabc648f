package qipan.shared.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TimeZone;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import qipan.shared.Zones;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Times leave as {@code 2026-03-01T20:00:00+08:00}: people read them in traces and exports as they are. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration implements WebMvcConfigurer {

    /** A library brings YAML along; nobody asked to send it to us, and its aliases can blow up a small body. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                list -> list.removeIf(one -> one.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
    }

    @Bean
    JsonMapperBuilderCustomizer timesInShanghai() {
        var module = new SimpleModule("times in Shanghai");
        module.addSerializer(Instant.class, new InstantWriter());
        module.addSerializer(Date.class, new DateWriter());
        return builder -> builder.addModule(module).defaultTimeZone(TimeZone.getTimeZone(Zones.SHANGHAI));
    }

    private static String write(Instant instant) {
        var local = OffsetDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), Zones.SHANGHAI);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local);
    }

    private static final class InstantWriter extends StdSerializer<Instant> {
        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializationContext context) {
            out.writeString(write(value));
        }
    }

    private static final class DateWriter extends StdSerializer<Date> {
        DateWriter() {
            super(Date.class);
        }

        @Override
        public void serialize(Date value, JsonGenerator out, SerializationContext context) {
            out.writeString(write(Instant.ofEpochMilli(value.getTime())));
        }
    }
}
