package qipan.notification;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
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
    WECOM("https://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=[\\w-]+", "errcode", "errmsg", Set.of(45009, 45033), Set.of(-1),
            "(?!(?i)all$)[A-Za-z0-9][\\w.@-]{0,63}") {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, @Nullable Rung rung, Instant now) {
            var body = new TreeMap<String, Object>(Map.of("content", text));
            if (rung != null) {
                body.put(rung.byNumber() ? "mentioned_mobile_list" : "mentioned_list", List.of(rung.id()));
            }
            return new Call(webhook, Map.of("msgtype", "text", "text", body));
        }
    },

    /** open.dingtalk.com, custom robots: the signature goes with the address, over milliseconds and the secret. Who is rung is named in the text, too. */
    DINGTALK("https://oapi\\.dingtalk\\.com/robot/send\\?access_token=\\w+", "errcode", "errmsg", Set.of(130101, 410100), Set.of(-1),
            "(?!(?i)all$)[A-Za-z0-9][\\w-]{0,63}") {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, @Nullable Rung rung, Instant now) {
            var moment = now.toEpochMilli();
            var signed = secret == null ? webhook : URI.create(webhook + "&timestamp=" + moment + "&sign="
                    + URLEncoder.encode(hmac(secret, moment + "\n" + secret), StandardCharsets.UTF_8));
            if (rung == null) {
                return new Call(signed, Map.of("msgtype", "text", "text", Map.of("content", text)));
            }
            var at = Map.of(rung.byNumber() ? "atMobiles" : "atUserIds", List.of(rung.id()), "isAtAll", false);
            return new Call(signed, Map.of("msgtype", "text", "text", Map.of("content", text + " @" + rung.id()), "at", at));
        }
    },

    /** open.feishu.cn, custom bots: seconds and the secret are the key, and nothing is signed with it; it goes with the body. They ring by open_id or user_id. */
    FEISHU(
            "https://open\\.(feishu\\.cn|larksuite\\.com)/open-apis/bot/v2/hook/[\\w-]+", "code", "msg", Set.of(11232, 11233),
            Set.of(11247, 2200), "(?!(?i)all$)(?!1\\d{10}$)[A-Za-z0-9][\\w-]{0,63}") {
        @Override
        Call call(URI webhook, @Nullable String secret, String text, @Nullable Rung rung, Instant now) {
            var rings = rung == null ? "" : "<at user_id=\"" + rung.id() + "\">" + rung.name() + "</at> ";
            var body = new TreeMap<String, Object>(Map.of("msg_type", "text", "content", Map.of("text", rings + text)));
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
    private final Pattern ringsBy;

    /**
     * @param passing codes of trouble on their side that passes
     * @param ringsBy how they write a member: one member, never all
     */
    Vendor(String webhooks, String codeField, String wordsField, Set<Integer> tooFast, Set<Integer> passing, String ringsBy) {
        this.ringsBy = Pattern.compile(ringsBy);
        this.webhooks = Pattern.compile(webhooks);
        this.codeField = codeField;
        this.wordsField = wordsField;
        this.tooFast = tooFast;
        this.passing = passing;
    }

    /** One request, with all that it needs to be believed. */
    record Call(URI to, Map<String, Object> body) {}

    /** Who is to look at once, by id or mobile number. */
    record Rung(String id, String name) {

        private static final Pattern MOBILE = Pattern.compile("1\\d{10}");

        boolean byNumber() {
            return MOBILE.matcher(id).matches();
        }
    }

    abstract Call call(URI webhook, @Nullable String secret, String text, @Nullable Rung rung, Instant now);

    Pattern ringsBy() {
        return ringsBy;
    }

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
