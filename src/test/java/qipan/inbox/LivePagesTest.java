package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.OpenSessions;
import qipan.security.SignedOut;

class LivePagesTest {

    private final OpenSessions sessions = mock();
    private final Accounts accounts = mock();
    private final LivePages pages = pages(Duration.ofMinutes(10));

    @Test
    void onlyThePagesOfAPersonHearOfTheirLists() {
        var annas = open("anna", null);
        var bobs = open("bob", null);

        pages.tell("anna", List.of("t1"));

        assertThat(annas.told).containsExactly("changed t1");
        assertThat(bobs.told).isEmpty();
        assertThat(pages.people()).containsExactlyInAnyOrder("anna", "bob");
    }

    @Test
    void onePageTooManyEndsTheOldestOfThePerson() {
        var first = open("anna", null);
        var second = open("anna", null);
        open("anna", null);

        assertThat(first.told).containsExactly("full");
        assertThat(second.told).isEmpty();
    }

    @Test
    void thereIsAnEndToAllOfThem() {
        open("anna", null);
        open("anna", null);
        var bobs = open("bob", null);
        assertThatThrownBy(() -> open("cleo", null)).extracting("messageKey").isEqualTo("inbox.live.full");

        pages.remove(bobs);
        pages.remove(bobs);

        open("cleo", null);
        assertThatThrownBy(() -> open("dora", null)).extracting("messageKey").isEqualTo("inbox.live.full");
    }

    @Test
    void signingOutEndsThePagesOfThatBrowser() {
        var here = open("anna", "s1");
        var elsewhere = open("anna", "s2");

        pages.on(new SignedOut("s1"));

        assertThat(here.told).containsExactly("end");
        assertThat(elsewhere.told).isEmpty();
    }

    @Test
    void whatWasSignedOutInAnotherNodeEndsWithTheNextBeat() {
        var gone = open("anna", "s1");
        var there = open("anna", "s2");
        var byToken = open("bob", null);
        when(sessions.among(any())).thenReturn(Set.of("s2"));

        pages.beat();

        assertThat(gone.told).containsExactly("end");
        assertThat(there.told).containsExactly("beat");
        assertThat(byToken.told).containsExactly("beat");
    }

    @Test
    void whoseAccountIsDisabledHearsNoMoreFromTheNextBeatOn() {
        var annas = open("anna", null);
        var bobs = open("bob", "s2");
        when(sessions.among(any())).thenReturn(Set.of("s2"));
        when(accounts.find("bob")).thenReturn(Optional.empty());

        pages.beat();

        assertThat(annas.told).containsExactly("beat");
        assertThat(bobs.told).containsExactly("end");
        assertThat(pages.people()).containsExactly("anna");
    }

    @Test
    void aPageAsksAnewAfterAWhile() {
        var brief = pages(Duration.ZERO);
        var page = new OpenPage("anna", null);
        brief.add(page);

        brief.beat();

        assertThat(page.told).containsExactly("end");
        assertThat(brief.isEmpty()).isTrue();
    }

    @Test
    void aNodeThatStopsEndsAllAndTakesNoMore() {
        var page = open("anna", null);

        pages.close();

        assertThat(page.told).containsExactly("end");
        assertThatThrownBy(() -> open("anna", null)).extracting("messageKey").isEqualTo("inbox.live.full");
    }

    private LivePages pages(Duration lifetime) {
        var started = new LivePages(new LiveSettings(2, 3, Duration.ofSeconds(20), lifetime), sessions, accounts);
        when(accounts.find(any())).thenAnswer(asked -> Optional.of(new Account(asked.getArgument(0), "某人", Set.of(), Set.of())));
        started.open();
        return started;
    }

    private OpenPage open(String person, @Nullable String session) {
        var page = new OpenPage(person, session);
        pages.add(page);
        return page;
    }
}
