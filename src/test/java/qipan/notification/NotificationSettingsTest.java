package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import qipan.notification.NotificationSettings.Mail;
import qipan.notification.NotificationSettings.Robot;
import qipan.wecom.WeComMessages;

class NotificationSettingsTest {

    private static final String WEBHOOK = "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=73febdcb-1b38";

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new NotificationSettings(
                null, Duration.ofMinutes(2), Duration.ofHours(1), LocalTime.of(22, 0), LocalTime.of(8, 0), 8, Duration.ofDays(90),
                new Mail(null, List.of()), Map.of()));
    }

    @Test
    void takesEachProperty() {
        var properties = new TreeMap<String, String>(Map.of(
                "qipan.notification.base-url", "https://qipan.example.com",
                "qipan.notification.together", "5m",
                "qipan.notification.escalate-after", "2h",
                "qipan.notification.quiet-from", "23:00",
                "qipan.notification.quiet-to", "07:30",
                "qipan.notification.attempts", "5",
                "qipan.notification.keep", "30d",
                "qipan.notification.mail.from", "qipan@example.com",
                "qipan.notification.mail.domains", "example.com"));
        properties.put("qipan.notification.robots.team.vendor", "dingtalk");
        properties.put("qipan.notification.robots.team.url", WEBHOOK);
        properties.put("qipan.notification.robots.team.secret", "SEC1");
        properties.put("qipan.notification.robots.team.per-minute", "10");
        assertThat(bind(properties)).isEqualTo(new NotificationSettings(
                URI.create("https://qipan.example.com"), Duration.ofMinutes(5), Duration.ofHours(2), LocalTime.of(23, 0), LocalTime.of(7, 30), 5,
                Duration.ofDays(30), new Mail("qipan@example.com", List.of("example.com")),
                Map.of("team", new Robot(Vendor.DINGTALK, WEBHOOK, "SEC1", 10))));
    }

    @Test
    void sendsNothingOutUntilItIsToldTo() {
        assertThat(opened(Map.of(), false)).isEmpty();
        assertThat(opened(Map.of("qipan.notification.mail.from", "qipan@example.com"), false)).isEmpty();
        assertThat(opened(Map.of(), true)).isEmpty();
        assertThat(opened(Map.of("qipan.notification.mail.from", "qipan@example.com"), true)).containsExactly("mail");
        assertThat(opened(robot("wecom", WEBHOOK), false)).containsExactly("team");
        assertThat(opened(Map.of(), new DefaultListableBeanFactory().getBeanProvider(JavaMailSender.class), true)).containsExactly("wecom-app");
    }

    @Test
    void talksToTheVendorsOwnHostsOnlyAndRepeatsNoAddress() {
        List.of(WEBHOOK.replace("https", "http"), WEBHOOK.replace("qyapi.weixin.qq.com", "qyapi.weixin.qq.com.example.com"),
                        WEBHOOK.replace("qyapi.weixin.qq.com", "127.0.0.1:8080"), WEBHOOK.replace("https://", "https://me@"),
                        WEBHOOK + "&url=http://10.0.0.1", "https://qyapi.weixin.qq.com/cgi-bin/gettoken?key=73febdcb-1b38")
                .forEach(url -> assertThatThrownBy(() -> opened(robot("wecom", url), false))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("qipan.notification.robots.team")
                        .hasMessageNotContaining("73febdcb"));
        assertThatThrownBy(() -> opened(robot("feishu", WEBHOOK), false)).isInstanceOf(IllegalStateException.class);
        assertThat(bind(robot("wecom", WEBHOOK)).toString()).doesNotContain("73febdcb");
    }

    private static Map<String, String> robot(String vendor, String url) {
        return Map.of("qipan.notification.robots.team.vendor", vendor, "qipan.notification.robots.team.url", url);
    }

    private static List<String> opened(Map<String, String> properties, boolean mailServer) {
        var beans = new DefaultListableBeanFactory();
        if (mailServer) {
            beans.registerSingleton("sender", new JavaMailSenderImpl());
        }
        ObjectProvider<JavaMailSender> mail = beans.getBeanProvider(JavaMailSender.class);
        return opened(properties, mail, false);
    }

    private static List<String> opened(Map<String, String> properties, ObjectProvider<JavaMailSender> mail, boolean weComIsSetUp) {
        var weCom = mock(WeComMessages.class);
        given(weCom.areOffered()).willReturn(weComIsSetUp);
        return new Channels.Opening().channels(bind(properties), mail, weCom).offered().stream().map(Channel::name).toList();
    }

    private static NotificationSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("qipan.notification", NotificationSettings.class);
    }
}
