package qipan.notification;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import qipan.notification.Channel.Message;

/** A stand-in for WeCom, DingTalk and Feishu on this machine, which gives the vendors' documented answers. */
abstract class RobotVendor {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @RegisterExtension
    static final WireMockExtension VENDOR = WireMockExtension.newInstance().options(options().dynamicPort().bindAddress("127.0.0.1")).build();

    static RobotChannel channel(Vendor vendor, String path, @Nullable String secret) {
        return new RobotChannel("team", vendor, URI.create(VENDOR.baseUrl() + path), secret, 20, Channels.Opening.http(), InstantSource.fixed(NOW));
    }

    static Message message(String text) {
        var anna = new Preferences("anna", null, Map.of(), new Quiet(LocalTime.NOON, LocalTime.NOON), null);
        return new Message(anna, "安娜", "【起盘】" + text, text, List.of(), null);
    }
}
