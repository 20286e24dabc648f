package qipan.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail, as plain text: what people wrote in tasks cannot become markup. */
class MailChannel implements Channel {

    private static final int PER_MINUTE = 300;
    private static final int LONGEST_REASON = 250;

    private final JavaMailSender sender;
    private final String from;
    private final List<String> domains;

    /** @param domains where it may go; none means anywhere */
    MailChannel(JavaMailSender sender, String from, List<String> domains) {
        this.sender = sender;
        this.from = from;
        this.domains = domains;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String type() {
        return "mail";
    }

    @Override
    public boolean loud() {
        return false;
    }

    @Override
    public int perMinute() {
        return PER_MINUTE;
    }

    /** Asked anew for each message: the house may have narrowed where mail goes since the person chose. */
    @Override
    public boolean reaches(Preferences person) {
        return person.email() != null && allows(person.email());
    }

    boolean allows(String email) {
        var domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.stream().anyMatch(allowed -> allowed.equalsIgnoreCase(domain));
    }

    @Override
    public Outcome send(Message message) {
        try {
            var mail = new MimeMessageHelper(sender.createMimeMessage(), StandardCharsets.UTF_8.name());
            mail.setFrom(from);
            mail.setTo(String.valueOf(message.person().email()));
            mail.setSubject(oneLine(message.subject()));
            mail.setText(message.text());
            sender.send(mail.getMimeMessage());
            return new Outcome.Sent();
        } catch (MessagingException | MailParseException malformed) {
            return new Outcome.Refused(reason(malformed));
        } catch (MailSendException failed) {
            return isAddressRefused(failed) ? new Outcome.Refused(reason(failed)) : new Outcome.Failed(reason(failed));
        } catch (MailException failed) {
            return new Outcome.Failed(reason(failed));
        }
    }

    private static boolean isAddressRefused(MailSendException failed) {
        return failed.getFailedMessages().values().stream().anyMatch(why ->
                why instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0);
    }

    /** A line break in a header would begin another header. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static String reason(@Nullable Exception failed) {
        var deepest = failed instanceof MailSendException sending && !sending.getFailedMessages().isEmpty()
                ? sending.getFailedMessages().values().iterator().next()
                : failed;
        var text = oneLine(String.valueOf(NestedExceptionUtils.getMostSpecificCause(deepest).getMessage()));
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
