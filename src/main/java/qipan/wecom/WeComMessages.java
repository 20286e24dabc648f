package qipan.wecom;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Messages of our app in WeCom, one person each. */
@Service
public class WeComMessages {

    private final WeCom weCom;

    WeComMessages(WeCom weCom) {
        this.weCom = weCom;
    }

    /** @param link what it opens; without one it is plain text */
    public record Card(String title, String text, @Nullable String link) {}

    /** Whether the operator has set up WeCom. */
    public boolean areOffered() {
        return weCom.open().isPresent();
    }

    /** Tries once, and does not throw. */
    public Answer<String> tell(String userId, Card card) {
        return weCom.open().map(api -> api.tell(userId, card)).orElseGet(() -> new Answer.Refused<>("not configured"));
    }
}
