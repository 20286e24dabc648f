package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Models;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

@EngineTest
class ShippedModelsTest {

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @BeforeEach
    void deploy() {
        driver.reset();
    }

    @Test
    void allParseAndCallOnlyWhatIsShipped() {
        assertThat(models.latest()).extracting(model -> model.key()).contains("launch-campaign", "closing-follow-up");
    }
}
