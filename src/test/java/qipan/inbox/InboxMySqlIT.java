package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import qipan.testing.MySql;

/** The same on a real MySQL, whose locks and deadlocks are its own. */
class InboxMySqlIT extends InboxEngineTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        MySql.serve(InboxMySqlIT.class, properties);
    }

    /** Nearly every one is; MySQL refused to delete it, and with it every job that was to be mended. */
    @Test
    void anIncidentThatIsItsOwnCauseCanBeDeleted() {
        jdbc.sql("insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_, CAUSE_INCIDENT_ID_, ROOT_CAUSE_INCIDENT_ID_)"
                + " values ('own', 1, current_timestamp, 'failedJob', 'own', 'own')").update();

        assertThat(jdbc.sql("delete from ACT_RU_INCIDENT where ID_ = 'own'").update()).isOne();
    }
}
