package qipan.notification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Takes messages as it is told to. */
class FakeChannel implements Channel {

    final List<Message> sent = new ArrayList<>();
    final Deque<Outcome> answers = new ArrayDeque<>();
    int perMinute = 100;

    void clear() {
        sent.clear();
        answers.clear();
        perMinute = 100;
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
    public boolean reaches(Preferences person) {
        return person.email() != null;
    }

    @Override
    public Outcome send(Message message) {
        sent.add(message);
        return answers.isEmpty() ? new Outcome.Sent() : answers.pop();
    }

    @Override
    public int perMinute() {
        return perMinute;
    }
}
