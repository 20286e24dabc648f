package qipan.notification;

import qipan.wecom.Answer;
import qipan.wecom.WeComMessages;
import qipan.wecom.WeComMessages.Card;

/** The company's own app in WeCom: a card to one person, which opens the task. */
class WeComChannel implements Channel {

    static final String NAME = "wecom-app";

    /** Far below what WeCom takes of one app. */
    private static final int PER_MINUTE = 200;

    private final WeComMessages messages;

    WeComChannel(WeComMessages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String type() {
        return NAME;
    }

    @Override
    public boolean loud() {
        return false;
    }

    @Override
    public boolean reaches(Preferences person) {
        return person.weComUser() != null;
    }

    @Override
    public int perMinute() {
        return PER_MINUTE;
    }

    @Override
    public Outcome send(Message message) {
        var text = String.join("\n", message.details());
        var card = new Card(message.subject(), text.isEmpty() ? message.title() : text, message.link());
        return outcome(messages.tell(String.valueOf(message.person().weComUser()), card));
    }

    private static Outcome outcome(Answer<String> answer) {
        if (answer instanceof Answer.TooFast<String> tooFast) {
            return new Outcome.TooFast(tooFast.reason());
        }
        if (answer instanceof Answer.Unknown<String> unknown) {
            return new Outcome.Failed(unknown.reason());
        }
        return answer instanceof Answer.Refused<String> refused ? new Outcome.Refused(refused.reason()) : new Outcome.Sent();
    }
}
