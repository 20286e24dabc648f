package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import qipan.testing.StorageTest;

/** Sweeps and counts read the head of an index, never a whole table. */
@StorageTest
class WeComPlanTest {

    private static final Map<String, Object> ASKED = Map.of(
            "state", "created", "now", LocalDateTime.of(2026, 3, 2, 2, 0), "n", 10, "some", List.of("x", "y"), "send", "x");

    @Autowired
    NamedParameterJdbcOperations jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "WECOM_SEND_RIPE | * from wecom_send where state = :state and next_at <= :now order by state, next_at, id limit :n for update skip locked",
        "WECOM_SEND_BY_MESSAGE | message from wecom_send where message in (:some)",
        "WECOM_SEND_GROUP_BY_CHAT | chat_id, count(*) from wecom_send_group where chat_id in (:some) and made_at >= :now"
                + " and state in ('waiting', 'unsent', 'sent') group by chat_id",
        "WECOM_SEND_GROUP_BY_TASK | * from wecom_send_group where task_id in (:some) order by task_id, group_code, made_at",
        "WECOM_REMINDER_RIPE | * from wecom_reminder where state = 'waiting' and next_at <= :now order by state, next_at, id limit :n",
        "WECOM_REMINDER_BY_SEND | * from wecom_reminder where send in (:some) and asked_at > :now and state <> 'failed'"})
    void anIndexAnswers(String index, String question) {
        var explained = String.valueOf(jdbc.queryForObject("explain select " + question, ASKED, String.class));

        assertThat(explained).contains(index).doesNotContain("tableScan");
    }
}
