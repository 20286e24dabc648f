package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import qipan.notification.Channel.Message;
import qipan.notification.Channel.Outcome;

/** Mail to a server on this machine. */
class MailChannelTest {

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Test
    void arrivesAsPlainTextInChinese() throws Exception {
        assertThat(channel().send(message("anna@example.com", "【起盘】新任务：发话题"))).isEqualTo(new Outcome.Sent());

        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("【起盘】新任务：发话题");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("anna@example.com");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("qipan@example.com");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getContent().toString().strip()).isEqualTo("<b>截止</b> 20:00");
    }

    @Test
    void whatPeopleCallTasksAddsNoHeader() throws Exception {
        channel().send(message("anna@example.com", "新任务\r\nBcc: all@example.com"));

        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("新任务 Bcc: all@example.com");
        assertThat(mail.getHeader("Bcc")).isNull();
    }

    @Test
    void anAddressThatIsNoneIsNotTriedAgain() {
        assertThat(channel().send(message("anna@@example", "x"))).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aServerThatIsAwayIsTriedAgain() {
        var away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(1);

        assertThat(new MailChannel(away, "qipan@example.com", List.of()).send(message("anna@example.com", "x"))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void reachesWhoGaveAnAddressWhereTheHouseSends() {
        var house = new MailChannel(new JavaMailSenderImpl(), "qipan@example.com", List.of("example.com"));

        assertThat(house.reaches(person("anna@EXAMPLE.com"))).isTrue();
        assertThat(house.reaches(person("anna@elsewhere.com"))).isFalse();
        assertThat(house.reaches(person(null))).isFalse();
    }

    private static MailChannel channel() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        return new MailChannel(sender, "qipan@example.com", List.of());
    }

    private static Message message(String to, String subject) {
        return new Message(person(to), "安娜", subject, "<b>截止</b> 20:00", List.of(), null);
    }

    private static Preferences person(String email) {
        return new Preferences("anna", email, Map.of(), new Quiet(LocalTime.NOON, LocalTime.NOON), null);
    }
}
