package qipan.wecom;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param corpId the company in WeCom
 * @param agentId our app there
 * @param secret of our app; nothing of WeCom is offered unless all three are set
 * @param cap how often WeCom lets a group or customer get a mass send: what the company's administrator chose there
 * @param watch how long a mass send is asked about that its owner does not confirm
 */
@ConfigurationProperties("qipan.wecom")
record WeComSettings(
        @Nullable String corpId,
        @Nullable Integer agentId,
        @Nullable String secret,
        @DefaultValue("MONTH") Cap cap,
        @DefaultValue("P7D") Duration watch) {

    boolean isComplete() {
        return isSet(corpId) && agentId != null && isSet(secret);
    }

    private static boolean isSet(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    @Override
    public String toString() {
        return "WeComSettings[" + isComplete() + "]";
    }
}
