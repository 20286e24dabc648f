package qipan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole program: one process, every node alike. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Qipan {

    public static void main(String[] args) {
        SpringApplication.run(Qipan.class, args);
    }
}
