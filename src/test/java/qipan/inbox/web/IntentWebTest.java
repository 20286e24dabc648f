package qipan.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import qipan.inbox.Intent;

/** The key that a client gives an act. */
class IntentWebTest extends TaskWeb {

    private static final String KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

    @Test
    void goesWithTheActAndNoFurther() {
        var during = new ArrayList<@Nullable Intent>();
        doAnswer(act -> during.add(Intent.current())).when(acts).claim("t1");

        assertThat(post("claim", KEY)).hasStatus(204);
        assertThat(post("claim", null)).hasStatus(204);

        assertThat(during.get(0)).isNotNull();
        assertThat(during.get(1)).isNull();
        assertThat(Intent.current()).isNull();
    }

    /** All that a client may send later, and so twice. */
    @ParameterizedTest
    @ValueSource(strings = {"claim", "unclaim", "complete", "comment", "transfer"})
    void hasToBeAUuid(String act) {
        assertThat(post(act, "again")).hasStatus(400).bodyJson().extractingPath("$.detail").isEqualTo("Idempotency-Key 须是 UUID");
        verifyNoInteractions(acts, completing, passing);
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldToComeBack() {
        var inside = new ArrayList<MvcTestResult>();
        doAnswer(act -> inside.add(post("claim", KEY))).when(acts).claim("t1");

        assertThat(post("claim", KEY)).hasStatus(204);

        assertThat(inside.get(0)).hasStatus(409).headers().hasValue("Retry-After", "1");
        doAnswer(act -> List.of()).when(acts).claim("t1");
        assertThat(post("claim", KEY)).hasStatus(204);
        verify(acts, times(2)).claim("t1");
    }

    private MvcTestResult post(String act, @Nullable String key) {
        return (key == null ? http : http.with("Idempotency-Key", key)).post("/api/tasks/t1/" + act, "{}");
    }
}
