package qipan.playbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One trainee of the newcomers' camp: Nina, whose mentor is Wang. */
abstract class TraineeOnTheEngine extends PlaybookOnTheEngine {

    /** @param part of the camp: {@code -day} and the like */
    ProcessInstance start(String part, Object... namesAndValues) {
        var values = new HashMap<String, Object>(Map.of("learner", "nina", "mentor", "wang", "passScore", 80,
                "homeworkBy", "18:00", "trainingStartDate", "2030-03-04"));
        values.put("roomUrl", null);
        List.of("attendedDays", "homeworkDone", "homeworkMissed", "missedInRow", "quizTotal", "quizCount")
                .forEach(counter -> values.put(counter, 0L));
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return driver.start("newcomer-six-day-camp" + part, "spring", values);
    }
}
