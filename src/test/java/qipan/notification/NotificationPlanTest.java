package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import qipan.testing.StorageTest;

/** Lists and sweeps read the head of an index, never a whole table. */
@StorageTest
class NotificationPlanTest {

    private static final Map<String, Object> ASKED = new HashMap<>(Map.of(
            "person", "anna", "state", "failed", "channel", "mail", "now", LocalDateTime.of(2026, 3, 2, 2, 0), "id", "x", "n", 20));

    @Autowired
    NamedParameterJdbcOperations jdbc;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "INBOX_TASK_BY_REMINDER | inbox_task where held = false and remind_at <= :now order by held, remind_at, task_id limit :n"
                + " for update skip locked",
        "NOTIFICATION_BY_PERSON | notification where person = :person and kind <> 'digest' order by made_at desc, id desc limit :n",
        "NOTIFICATION_UNREAD | notification where person = :person and read_at is null limit :n",
        "NOTIFICATION_BY_AGE | notification where made_at < :now order by made_at, id limit :n",
        "NOTIFICATION_DELIVERY_RIPE | notification_delivery where channel = :channel and state = 'waiting' and next_at <= :now"
                + " order by channel, state, next_at, id limit :n for update skip locked",
        "NOTIFICATION_DELIVERY_PACE | notification_delivery where channel = :channel and tried_at > :now",
        "NOTIFICATION_DELIVERY_BY_AGE | notification_delivery where 1 = 1 order by made_at desc, id desc limit :n",
        "NOTIFICATION_DELIVERY_BY_STATE | notification_delivery where state = :state order by made_at desc, id desc limit :n",
        "NOTIFICATION_DELIVERY_BY_PERSON | notification_delivery where person = :person order by made_at desc, id desc limit :n",
        "NOTIFICATION_PREFERENCE_DIGEST | notification_preference where next_digest_at <= :now order by next_digest_at, person limit :n"})
    void anIndexAnswers(String index, String question) {
        var explained = String.valueOf(jdbc.queryForObject("explain select * from " + question, ASKED, String.class));

        assertThat(explained).contains(index).doesNotContain("tableScan");
    }
}
