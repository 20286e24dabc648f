package qipan.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.testing.StorageTest;

@StorageTest
@Import(FeedStore.class)
class FeedPersistenceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Autowired
    FeedStore store;

    @Test
    void isFoundByItsSecretUntilThereIsAnother() {
        var first = new Feed("anna", Locale.CHINESE, NOW);
        var second = new Feed("anna", Locale.ENGLISH, NOW.plusSeconds(60));
        store.put(first, "a");
        assertThat(store.find("a")).contains(first);

        store.put(second, "b");

        assertThat(store.find("a")).isEmpty();
        assertThat(store.find("b")).contains(second);
        assertThat(store.of("anna")).contains(second);
        assertThat(store.of("bob")).isEmpty();
    }

    @Test
    void isGoneWhenItIsRevoked() {
        store.put(new Feed("anna", Locale.CHINESE, NOW), "a");
        store.put(new Feed("bob", Locale.CHINESE, NOW), "b");

        store.delete("anna");

        assertThat(store.find("a")).isEmpty();
        assertThat(store.find("b")).isPresent();
    }
}
