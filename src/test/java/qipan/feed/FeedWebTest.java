package qipan.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import qipan.engine.Act;
import qipan.inbox.Deadlines;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.security.TokenSecret;
import qipan.testing.Http;
import qipan.testing.WebTest;

/** A calendar is made, read by whoever knows its address, and stopped. It is Monday morning, ten o'clock in Shanghai. */
@WebTest(FeedController.class)
@Import({Feeds.class, FeedDoor.class, FeedPace.class, FeedCalendar.class, FeedWebTest.House.class})
@RecordApplicationEvents
@WithMockUser(username = "anna", roles = "STAFF")
class FeedWebTest {

    private static final String MINE = "/api/me/calendar-feed";
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final String SECRET = TokenSecret.next();

    @Autowired
    Http http;

    @Autowired
    ApplicationEvents events;

    @MockitoBean
    FeedStore store;

    @MockitoBean
    Accounts accounts;

    @MockitoBean
    Deadlines deadlines;

    @BeforeEach
    void annasCalendar() {
        is(Locale.SIMPLIFIED_CHINESE);
        given(accounts.find("anna")).willReturn(Optional.of(new Account("anna", "安娜", Set.of(Role.STAFF), Set.of())));
        given(accounts.namesOf(anyCollection())).willReturn(Map.of("anna", "安娜"));
        given(deadlines.of(eq("anna"), any(), anyInt())).willReturn(List.of(FeedCalendarTest.task("t1", "anna", NOW)));
    }

    private void is(Locale language) {
        given(store.find(TokenSecret.hash(SECRET))).willReturn(Optional.of(new Feed("anna", language, NOW)));
    }

    @Test
    void tellsTheAddressOnceAndKeepsAHash() {
        var answer = http.post(MINE, "");

        assertThat(answer).hasStatus(201).bodyJson().extractingPath("$.url").asString()
                .matches("http://localhost/api/feeds/qipan_[\\w-]{43}\\.ics");
        var hash = ArgumentCaptor.forClass(String.class);
        verify(store).put(eq(new Feed("anna", Locale.SIMPLIFIED_CHINESE, NOW)), hash.capture());
        var secret = body(answer).replaceAll(".*feeds/(qipan_[\\w-]+)\\.ics.*", "$1");
        assertThat(hash.getValue()).isEqualTo(TokenSecret.hash(secret));
        assertThat(events.stream(Act.class)).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("calendar-feed.created");
            assertThat(act.toString()).doesNotContain(secret).doesNotContain(hash.getValue());
        });
        assertThat(http.get(MINE)).hasStatusOk().bodyText().doesNotContain("feeds");
    }

    @Test
    void isRenewedAndRevoked() {
        given(store.of("anna")).willReturn(Optional.of(new Feed("anna", Locale.SIMPLIFIED_CHINESE, NOW)));
        assertThat(http.get(MINE)).hasStatusOk().bodyJson().extractingPath("$.createdAt").asString().startsWith("2026-03-02T");

        assertThat(http.post(MINE, "")).hasStatus(201);
        assertThat(http.delete(MINE)).hasStatus(204);

        verify(store).delete("anna");
        assertThat(events.stream(Act.class)).extracting(Act::action).containsExactly("calendar-feed.renewed", "calendar-feed.revoked");
    }

    @Test
    void whatIsNotThereCannotBeRevoked() {
        assertThat(http.delete(MINE)).hasStatus(404).bodyJson().extractingPath("$.detail").isEqualTo("还没有开通日历订阅");
        verify(store, never()).delete(any());
    }

    @Test
    @WithAnonymousUser
    void givesTheDeadlinesToWhoeverKnowsTheAddress() throws IOException {
        var answer = read(SECRET, null);

        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "text/calendar;charset=UTF-8").hasHeader("Cache-Control", "max-age=300, private");
        verify(deadlines).of("anna", NOW.plus(Duration.ofDays(60)), 1000);
        try (var reader = new ICalReader(body(answer))) {
            assertThat(reader.readNext().getEvents()).extracting(event -> event.getUrl().getValue()).containsExactly("http://localhost/inbox/t1");
        }
    }

    @Test
    @WithAnonymousUser
    void sameDeadlinesAreNotSentAgain() {
        var tag = read(SECRET, null).getResponse().getHeader("ETag");

        assertThat(read(SECRET, tag)).hasStatus(304).body().isEmpty();
        given(deadlines.of(eq("anna"), any(), anyInt())).willReturn(List.of());
        assertThat(read(SECRET, tag)).hasStatusOk();
    }

    @Test
    @WithAnonymousUser
    void opensToNobodyElse() {
        var revoked = TokenSecret.next();
        assertThat(read(revoked, null)).hasStatus(404).bodyJson().extractingPath("$.detail").isEqualTo("没有这个日历：地址不对，或已停用");
        assertThat(read("x", null)).hasStatus(404);
        assertThat(read("x".repeat(2000), null)).hasStatus(404);
        given(accounts.find("anna")).willReturn(Optional.empty());
        assertThat(read(SECRET, null)).hasStatus(404);
        verify(deadlines, never()).of(any(), any(), anyInt());
        assertThat(http.get(MINE)).hasStatus(401);
    }

    @Test
    @WithAnonymousUser
    void guessingAndReadingWithoutEndAreSlowedDown() {
        var somebody = http.with(from("203.0.113.7"));
        for (var time = 0; time < 30; time++) {
            somebody.get("/api/feeds/" + TokenSecret.next() + ".ics");
        }

        assertThat(somebody.get("/api/feeds/" + TokenSecret.next() + ".ics")).hasStatus(429).containsHeader("Retry-After");
        assertThat(somebody.get("/api/feeds/" + SECRET + ".ics")).hasStatusOk();
        var other = TokenSecret.next();
        given(store.find(TokenSecret.hash(other))).willReturn(Optional.of(new Feed("anna", Locale.ENGLISH, NOW)));
        for (var time = 0; time < 30; time++) {
            assertThat(read(other, null)).hasStatusOk();
        }
        assertThat(read(other, null)).hasStatus(429);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private MvcTestResult read(String secret, @Nullable String tag) {
        return (tag == null ? http : http.with("If-None-Match", tag)).get("/api/feeds/" + secret + ".ics");
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @TestConfiguration
    static class House {

        @Bean
        FeedSettings settings() {
            return new FeedSettings(Duration.ofDays(60), 1000, Duration.ofMinutes(5), 30);
        }
    }
}
