package qipan.wecom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.apache.http.client.HttpResponseException;
import org.jspecify.annotations.Nullable;
import qipan.wecom.Answer.Done;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;

/** Makes an answer of whatever becomes of a call through WxJava. */
final class Asking {

    /**
     * developer.work.weixin.qq.com/document/path/90313: too often, too often at once, too often for this interface; just being handed
     * out; and a token that is not taken though it has just been renewed.
     */
    private static final Set<Integer> NOT_NOW = Set.of(45009, 45033, 45011, 41063, 40014, 42001);

    /** WeCom is busy; WxJava's own code for an answer without content. */
    private static final Set<Integer> UNCLEAR = Set.of(-1, -99);

    /** "invalid media_id": too old, or of another company. */
    private static final int MEDIA_GONE = 40007;

    private static final int TOO_MANY = 429;
    private static final int LONGEST_REASON = 200;
    private static final int MOST_PAGES = 20;

    private Asking() {}

    interface Call<T> {
        T run() throws WxErrorException;
    }

    record Page<T>(List<T> items, @Nullable String next) {}

    interface Pages<T> {
        Page<T> read(@Nullable String cursor) throws WxErrorException;
    }

    static <T> List<T> pages(Pages<T> pages) throws WxErrorException {
        var all = new ArrayList<T>();
        String cursor = null;
        for (var read = 0; read < MOST_PAGES; read++) {
            var page = pages.read(cursor);
            all.addAll(page.items());
            cursor = page.next();
            if (cursor == null || cursor.isEmpty()) {
                break;
            }
        }
        return all;
    }

    static <T> Answer<T> ask(Call<T> call) {
        try {
            return new Done<>(call.run());
        } catch (WxErrorException said) {
            return judge(said.getError());
        } catch (RuntimeException noAnswer) {
            // Messages of exceptions may name the address, and with it the access token.
            return judge(deepest(noAnswer));
        }
    }

    private static <T> Answer<T> judge(WxError error) {
        var words = error.getErrorMsg() == null ? "" : error.getErrorMsg();
        var reason = cut(error.getErrorCode() + " " + words, LONGEST_REASON);
        if (NOT_NOW.contains(error.getErrorCode())) {
            return new TooFast<>(reason);
        }
        return UNCLEAR.contains(error.getErrorCode()) ? new Unknown<>(reason) : new Refused<>(reason, error.getErrorCode() == MEDIA_GONE);
    }

    private static <T> Answer<T> judge(Throwable failed) {
        if (failed instanceof HttpResponseException http) {
            return http.getStatusCode() == TOO_MANY ? new TooFast<>("HTTP 429") : new Unknown<>("HTTP " + http.getStatusCode());
        }
        return new Unknown<>("no answer: " + failed.getClass().getSimpleName());
    }

    private static Throwable deepest(Throwable failed) {
        return failed.getCause() == null ? failed : deepest(failed.getCause());
    }

    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** The answer of a call that did not do it, as one of another type. */
    static <T> Answer<T> undone(Answer<?> answer) {
        if (answer instanceof TooFast<?> tooFast) {
            return new TooFast<>(tooFast.reason());
        }
        if (answer instanceof Unknown<?> unknown) {
            return new Unknown<>(unknown.reason());
        }
        return new Refused<>(((Refused<?>) answer).reason());
    }
}
