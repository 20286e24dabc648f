package qipan.wecom;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import qipan.wecom.Answer.Done;

/** Answers as it is told, and else does what it is asked. */
class FakeWeCom implements WeComApi {

    record Asked(String sender, List<String> chats, String text, List<Medium> media) {}

    final List<Asked> created = new ArrayList<>();
    final List<String> uploaded = new ArrayList<>();
    final List<String> reminded = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final Deque<Answer<?>> answers = new ArrayDeque<>();
    final Set<String> refused = new HashSet<>();
    final List<String> made = new ArrayList<>();
    Confirmation confirmation = Confirmation.ASKED;
    List<Result> results = List.of();
    Runnable duringUpload = () -> {};

    void clear() {
        created.clear();
        uploaded.clear();
        reminded.clear();
        calls.clear();
        answers.clear();
        refused.clear();
        made.clear();
        confirmation = Confirmation.ASKED;
        results = List.of();
        duringUpload = () -> {};
    }

    @SuppressWarnings("unchecked")
    private <T> Answer<T> answer(String call, T usual) {
        calls.add(call);
        var told = answers.poll();
        return told == null ? new Done<>(usual) : (Answer<T>) told;
    }

    @Override
    public Answer<Created> create(String sender, List<String> chats, String text, List<Medium> media) {
        created.add(new Asked(sender, chats, text, media));
        return answer("create", new Created("msg" + created.size(), Set.copyOf(refused)));
    }

    @Override
    public Answer<String> upload(boolean picture, Path content, String name) {
        uploaded.add(name);
        duringUpload.run();
        return answer("upload", "media" + uploaded.size());
    }

    @Override
    public Answer<List<String>> made(String text, Instant from, Instant to) {
        return answer("made", List.copyOf(made));
    }

    @Override
    public Answer<Confirmation> confirmation(String message, String sender) {
        return answer("confirmation", confirmation);
    }

    @Override
    public Answer<List<Result>> results(String message, String sender) {
        return answer("results", results);
    }

    @Override
    public Answer<String> remind(String message) {
        reminded.add(message);
        return answer("remind", message);
    }

    @Override
    public Answer<String> tell(String userId, WeComMessages.Card card) {
        return answer("tell", userId);
    }
}
