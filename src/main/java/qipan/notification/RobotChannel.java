package qipan.notification;

import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A robot in a group chat, which tells the group whom it means. Its address and secret stand in no log and no reason: messages
 * of exceptions, which name the address, are not repeated.
 */
class RobotChannel implements Channel {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_MANY = 429;
    private static final int LONGEST_REASON = 200;

    /** WeCom takes 2048 bytes, a Chinese letter being three. */
    private static final int LONGEST_TEXT = 600;

    private final String name;
    private final Vendor vendor;
    private final URI webhook;
    private final @Nullable String secret;
    private final int perMinute;
    private final RestClient http;
    private final InstantSource realTime;

    /** @param realTime signatures are looked at by others' clocks, which nobody moves for a rehearsal */
    RobotChannel(String name, Vendor vendor, URI webhook, @Nullable String secret, int perMinute, RestClient http, InstantSource realTime) {
        this.name = name;
        this.vendor = vendor;
        this.webhook = webhook;
        this.secret = secret;
        this.perMinute = perMinute;
        this.http = http;
        this.realTime = realTime;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String type() {
        return vendor.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean loud() {
        return true;
    }

    @Override
    public int perMinute() {
        return perMinute;
    }

    @Override
    public boolean reaches(Preferences person) {
        return true;
    }

    @Override
    public Pattern ringsBy() {
        return vendor.ringsBy();
    }

    @Override
    public Outcome send(Message message) {
        var id = message.person().mentions().get(name);
        var rung = id == null || !vendor.ringsBy().matcher(id).matches() ? null : new Vendor.Rung(id, safe(message.name()));
        var call = vendor.call(webhook, secret, text(message), rung, realTime.instant());
        try {
            return http.post()
                    .uri(call.to())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(JSON.writeValueAsBytes(call.body()))
                    .exchange((request, answer) -> judge(answer.getStatusCode().value(), answer.getBody().readNBytes(10_000)));
        } catch (RestClientException unreachable) {
            return new Outcome.Failed("no answer: " + deepest(unreachable));
        }
    }

    private static String deepest(Throwable failed) {
        return failed.getCause() == null ? failed.getClass().getSimpleName() : deepest(failed.getCause());
    }

    private static String text(Message message) {
        var text = safe("【起盘】" + message.name() + "：" + message.text());
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    /** What people write rings nobody: vendors read tags such as {@code <at user_id="all">} in any text. */
    private static String safe(String text) {
        return text.replace('<', '＜');
    }

    private Outcome judge(int status, byte[] body) {
        if (status == TOO_MANY) {
            return new Outcome.TooFast("HTTP 429");
        }
        if (status >= 500) {
            return new Outcome.Failed("HTTP " + status);
        }
        try {
            var answer = JSON.readTree(body);
            var code = answer.path(vendor.codeField());
            return code.isIntegralNumber() ? judge(code.asInt(), answer.path(vendor.wordsField()).asString("")) : unclear(status);
        } catch (JacksonException noJson) {
            return unclear(status);
        }
    }

    private static Outcome unclear(int status) {
        return new Outcome.Failed("HTTP " + status + ", no code");
    }

    private Outcome judge(int code, String words) {
        if (code == 0) {
            return new Outcome.Sent();
        }
        var reason = code + " " + (words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON));
        if (vendor.isTooFast(code, words)) {
            return new Outcome.TooFast(reason);
        }
        return vendor.isPassing(code) ? new Outcome.Failed(reason) : new Outcome.Refused(reason);
    }
}
