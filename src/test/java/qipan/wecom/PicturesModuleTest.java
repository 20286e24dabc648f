package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.engine.Forms.Attached;
import qipan.files.KeptFiles.Kept;
import qipan.files.Place;
import qipan.shared.Refusal;
import qipan.shared.Refusal.Kind;
import qipan.shared.Violation;
import qipan.wecom.Answer.Refused;
import qipan.wecom.Answer.TooFast;
import qipan.wecom.Answer.Unknown;
import qipan.wecom.Send.State;
import qipan.wecom.WeComApi.Medium;

/** Pictures and documents that go with a text. */
class PicturesModuleTest extends WeComModule {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final long MEGABYTE = 1024 * 1024;

    @Test
    void goWithTheTextInTheirOrder() {
        var task = task("a");
        var poster = file(1, true, MEGABYTE);
        var rules = file(2, false, MEGABYTE);

        sending.send(task, "早上好", null, List.of(rules, poster, rules));
        assertThat(weCom.uploaded).isEmpty();
        creating.sweep();

        assertThat(weCom.uploaded).containsExactly("file2.pdf", "file1.jpg");
        assertThat(weCom.created.get(0).media()).containsExactly(new Medium(false, "media1"), new Medium(true, "media2"));
        assertThat(only()).extracting(Send::state, Send::files).containsExactly(State.CREATED, List.of(rules, poster));
        verify(using).use(Place.task(task), List.of(new Attached("files", "files", rules, false), new Attached("files", "files", poster, false)));
        verify(steps).act(any(), eq("wecomSend"), eq("早上好"), eq(Map.of("files", List.of("/api/files/" + rules, "/api/files/" + poster))), any());
    }

    @Test
    void areUploadedOnceForAllMassSendsUntilWeComForgetsThem() {
        var poster = file(1, true, MEGABYTE);
        sendWith("a", poster);
        later(Duration.ofHours(70));
        sendWith("b", poster);
        assertThat(weCom.uploaded).hasSize(1);

        later(Duration.ofHours(1));
        sendWith("c", poster);

        assertThat(weCom.uploaded).hasSize(2);
        assertThat(weCom.created).extracting(asked -> asked.media().get(0).id()).containsExactly("media1", "media1", "media2");
    }

    @Test
    void whatWeComHasForgottenBeforeItsTimeIsUploadedAnewOnce() {
        var poster = file(1, true, MEGABYTE);
        sendWith("a", poster);
        weCom.answers.add(new Refused<>("40007 invalid media_id", true));

        sendWith("b", poster);
        assertThat(sendOf("b")).extracting(Send::state, Send::error).containsExactly(State.WAITING, "40007 invalid media_id");
        creating.sweep();
        assertThat(sendOf("b").state()).isEqualTo(State.CREATED);
        assertThat(weCom.uploaded).hasSize(2);

        jdbc.sql("delete from wecom_media").update();
        weCom.answers.add(new Answer.Done<>("media9"));
        weCom.answers.add(new Refused<>("40007 invalid media_id", true));
        sendWith("c", poster);
        assertThat(sendOf("c")).extracting(Send::state, Send::error).containsExactly(State.FAILED, "40007 invalid media_id");
    }

    @Test
    void tooMuchAtUploadWaitsAndUploadsNoneTwice() {
        var first = file(1, true, MEGABYTE);
        var second = file(2, true, MEGABYTE);
        weCom.answers.add(new Answer.Done<>("m1"));
        weCom.answers.add(new TooFast<>("45009 reach max api"));
        sendWith("a", first, second);
        assertThat(only()).extracting(Send::state, Send::error, Send::next).containsExactly(State.WAITING, "45009 reach max api", NOW.plus(MINUTE));
        creating.sweep();
        assertThat(weCom.uploaded).hasSize(2);

        later(MINUTE);
        creating.sweep();

        assertThat(weCom.uploaded).containsExactly("file1.jpg", "file2.jpg", "file2.jpg");
        assertThat(only().state()).isEqualTo(State.CREATED);
    }

    @Test
    void anUploadWithoutAnAnswerIsTriedAgainAndAtLastGivenUp() {
        weCom.answers.addAll(Collections.nCopies(8, new Unknown<>("HTTP 502")));
        sendWith("a", file(1, true, MEGABYTE));
        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.WAITING, "HTTP 502");
        for (var tries = 1; tries < 8; tries++) {
            later(Duration.ofHours(2));
            creating.sweep();
        }

        assertThat(weCom.created).isEmpty();
        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.FAILED, "HTTP 502");
        assertThat(states()).containsOnly(GroupState.FAILED);
    }

    @Test
    void whatWeComDoesNotTakeFailsWithItsNameAndWords() {
        weCom.answers.add(new Refused<>("40006 invalid file size"));

        sendWith("a", file(1, true, MEGABYTE));

        assertThat(only()).extracting(Send::state, Send::error).containsExactly(State.FAILED, "file1.jpg: 40006 invalid file size");
    }

    @Test
    void whoUploadsForTooLongLeavesItToWhoeverTakesItNext() {
        var poster = file(1, true, MEGABYTE);
        weCom.duringUpload = () -> later(Duration.ofMinutes(5));
        sendWith("a", poster);
        assertThat(weCom.created).isEmpty();
        weCom.duringUpload = () -> {};

        creating.sweep();
        creating.sweep();

        assertThat(weCom.created).hasSize(1);
        assertThat(weCom.uploaded).hasSize(1);
        assertThat(only().state()).isEqualTo(State.CREATED);
    }

    @Test
    void refusesTooManyAndWhatThePersonMayNotSee() {
        var task = task("a");
        var hidden = file(1, true, MEGABYTE);
        given(using.use(any(), anyList())).willReturn(List.of(Violation.ofField("files", "file", "form.file")));

        refused("wecom.files.many", () -> sending.send(task, "早", null, IntStream.range(0, 10).mapToObj(PicturesModuleTest::id).toList()));
        refused("wecom.files.unknown", () -> sending.send(task, "早", null, List.of("../etc/passwd")));
        refused("wecom.files.unknown", () -> sending.send(task, "早", null, Collections.singletonList(null)));
        refused("wecom.files.unknown", () -> sending.send(task, "早", null, List.of(hidden)));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 10485761", "false, 20971521", "true, 5"})
    void refusesWhatWeComDoesNotTake(boolean picture, long size) {
        var task = task("a");
        var file = file(1, picture, size);

        refused("wecom.files.large", () -> sending.send(task, "早", null, List.of(file)));

        assertThat(all()).isEmpty();
    }

    private void sendWith(String group, String... files) {
        sending.send(task(group), "早上好 " + group, null, List.of(files));
        creating.sweep();
    }

    private Send sendOf(String group) {
        return all().stream().filter(send -> send.content().endsWith(group)).findFirst().orElseThrow();
    }

    private String file(int number, boolean picture, long size) {
        var id = id(number);
        var name = "file" + number + (picture ? ".jpg" : ".pdf");
        given(kept.find(id)).willReturn(Optional.of(new Kept(name, picture, size, "sha" + number, Path.of("none"))));
        return id;
    }

    private static String id(int number) {
        return "0198f0c2-0000-7000-8000-%012d".formatted(number);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.messageKey()).isEqualTo(key);
            assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        });
    }
}
