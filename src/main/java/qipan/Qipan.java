package qipan;

import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;
import qipan.playbook.CheckCommand;
import qipan.shared.consistency.ConsistencyCommand;

/** The whole program: one process, every node alike. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableScheduling
public class Qipan {

    public static void main(String[] args) {
        // The engine writes times in the zone of its JVM: nodes in different zones must not disagree about nine o'clock.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (args.length > 0 && args[0].equals("check")) {
            System.exit(CheckCommand.run(List.of(args).subList(1, args.length), Locale.getDefault(), System.out));
        }
        if (args.length > 0 && args[0].equals("consistency")) {
            System.exit(ConsistencyCommand.run(List.of(args).subList(1, args.length), System.out));
        }
        SpringApplication.run(Qipan.class, args);
    }
}
