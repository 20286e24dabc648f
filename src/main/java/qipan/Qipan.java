package qipan;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole program: one process, every node alike. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Qipan {

    public static void main(String[] args) {
        // The engine writes times in the zone of its JVM: nodes in different zones must not disagree about nine o'clock.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(Qipan.class, args);
    }
}
