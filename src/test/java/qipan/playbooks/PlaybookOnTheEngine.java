package qipan.playbooks;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Models;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;
import qipan.testing.StandInFunctions;

/** A playbook played on the real engine, with nothing left of earlier plays. */
@EngineTest
abstract class PlaybookOnTheEngine {

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    /** The figures that models ask for: nought until a test says otherwise. */
    @Autowired
    StandInFunctions.Kpis kpis;

    /** The last value of each figure that models gave. */
    final Map<String, Object> recorded = new HashMap<>();

    Story story;
    Crew crew;

    @BeforeEach
    void raiseTheCurtain() {
        driver.reset();
        driver.delegates().when("recordKpi", step -> recorded.putAll(step.getVariablesLocal()));
        story = new Story(driver);
        crew = new Crew(driver, models);
    }
}
