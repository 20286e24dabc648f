package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What WeCom has forgotten is forgotten here, too. What is uploaded when: {@link PicturesModuleTest}. */
class MediaModuleTest extends WeComModule {

    @Autowired
    Media media;

    @Autowired
    MediaStore store;

    @Test
    void whatWeComStillKeepsStays() {
        IntStream.range(0, 1001).forEach(number -> store.put("old" + number, "m", now.minusSeconds(9 + number % 2)));
        store.put("just", "m", now);
        store.put("kept", "m", now.plusSeconds(1));

        media.sweep();

        assertThat(contents()).containsExactly("kept");
        media.sweep();
        assertThat(contents()).containsExactly("kept");
    }

    @Test
    void theOldestGoFirstAFewAtATime() {
        IntStream.range(0, 5).forEach(number -> store.put("old" + number, "m", now.minusSeconds(9 - number)));

        assertThat(store.forgetExpired(now, 2)).isEqualTo(2);
        assertThat(contents()).containsExactly("old2", "old3", "old4");
        assertThat(store.forgetExpired(now, 4)).isEqualTo(3);
    }

    private List<String> contents() {
        return jdbc.sql("select sha256 from wecom_media order by sha256").query(String.class).list();
    }
}
