package qipan.wecom;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A stand-in for WeCom on this machine, which gives a token and WeCom's documented answers. */
abstract class WeComServer {

    static final String CONTACT = "/cgi-bin/externalcontact/";

    @RegisterExtension
    static final WireMockExtension WECOM = WireMockExtension.newInstance().options(options().dynamicPort().bindAddress("127.0.0.1")).build();

    WeComApi api;

    @BeforeEach
    void aToken() {
        WECOM.stubFor(get(urlPathEqualTo("/cgi-bin/gettoken"))
                .willReturn(okJson("{\"errcode\": 0, \"errmsg\": \"ok\", \"access_token\": \"token-1\", \"expires_in\": 7200}")));
        api = new WxJavaApi(new WeComSettings("ww1", 1000002, "s3cret", Cap.MONTH, Duration.ofDays(7)), WECOM.baseUrl());
    }

    static void says(String call, String answer) {
        WECOM.stubFor(post(urlPathEqualTo(CONTACT + call)).willReturn(okJson(answer)));
    }
}
