package qipan.wecom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qipan.shared.Refusal;

/** The way to WeCom, where the operator has opened it. */
record WeCom(@Nullable WeComApi api) {

    Optional<WeComApi> open() {
        return Optional.ofNullable(api);
    }

    /** @throws Refusal 422 when it is not */
    void require() {
        if (api == null) {
            throw Refusal.invalid("wecom.notConfigured", List.of());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Opening {

        private static final String HOST = "https://qyapi.weixin.qq.com";

        /** The library is not even loaded where nobody needs it. */
        @Bean
        WeCom weCom(WeComSettings settings) {
            return new WeCom(settings.isComplete() ? new WxJavaApi(settings, HOST) : null);
        }
    }
}
