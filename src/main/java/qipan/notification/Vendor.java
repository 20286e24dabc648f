package qipan.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Whose group robots we know: where their webhooks are, what they want to be told and how they sign it. */
enum Vendor {

    /** developer.work.weixin.qq.com/document/path/91770: no signature, 20 messages a minute. */
    WECOM("https://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=[\\w-]+", "errcode", "errmsg", Set.of(45009, 45033), Set.of(-1)) {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, Instant now) {
            return new Call(webhook, Map.of("msgtype", "text", "text", Map.of("content", text)));
        }
    },

    /** open.dingtalk.com, custom robots: the signature goes with the address, over milliseconds and the secret. */
    DINGTALK("https://oapi\\.dingtalk\\.com/robot/send\\?access_token=\\w+", "errcode", "errmsg", Set.of(130101, 410100), Set.of(-1)) {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, Instant now) {
            var at = now.toEpochMilli();
            var signed = secret == null ? webhook : URI.create(webhook + "&timestamp=" + at + "&sign="
                    + URLEncoder.encode(hmac(secret, at + "\n" + secret), StandardCharsets.UTF_8));
            return new Call(signed, Map.of("msgtype", "text", "text", Map.of("content", text)));
        }
    },

    /** open.feishu.cn, custom bots: seconds and the secret are the key, and nothing is signed with it; it goes with the body. */
    FEISHU(
            "https://open\\.(feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/[\\w-]+", "code", "msg", Set.of(11232, 11233),
            Set.of(11247, 2200)) {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, Instant now) {
            var body = new TreeMap<String, Object>(Map.of("msg_type", "text", "content", Map.of("text", text)));
            if (secret != null) {
                var at = now.getEpochSecond();
                body.put("timestamp", Long.toString(at));
                body.put("sign", hmac(at + "\n" + secret, ""));
            }
            return new Call(webhook, body);
        }
    };

    private final Pattern webhooks;
    private final String codeField;
    private final String wordsField;
    private final Set<Integer> tooFast;
    private final Set<Integer> passing;

    /** @param passing codes of trouble on their side that passes */
    Vendor(String webhooks, String codeField, String wordsField, Set<Integer> tooFast, Set<Integer> passing) {
        this.webhooks = Pattern.compile(webhooks);
        this.codeField = codeField;
        this.wordsField = wordsField;
        this.tooFast = tooFast;
        this.passing = passing;
    }

    /** One request, with all that it needs to be believed. */
    record Call(URI to, Map<String, Object> body) {}

    abstract Call call(URI webhook, @Nullable String secret, String text, Instant now);

    /** Messages go to the vendor's own host, whoever wrote the settings. */
    boolean owns(String url) {
        return webhooks.matcher(url).matches();
    }

    String codeField() {
        return codeField;
    }

    String wordsField() {
        return wordsField;
    }

    /** Feishu says 9499 of bad requests and of too many. */
    boolean isTooFast(int code, String words) {
        return tooFast.contains(code) || code == 9499 && words.contains("too many");
    }

    boolean isPassing(int code) {
        return passing.contains(code);
    }

    private static String hmac(String key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
