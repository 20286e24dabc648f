package qipan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Each package below {@code qipan} is a module; what it may use stands in its {@code package-info.java}. */
class ModularityTest {

    @Test
    void modulesUseOnlyWhatTheyDeclareAndOnlyWhatIsPublished() {
        ApplicationModules.of(Qipan.class).verify();
    }
}
