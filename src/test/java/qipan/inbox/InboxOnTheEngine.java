package qipan.inbox;

import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import qipan.engine.Act;
import qipan.engine.Fact;
import qipan.engine.FactListener;
import qipan.engine.TaskDone;
import qipan.engine.TaskPeople;
import qipan.files.UsingFiles;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.BusinessKey;

/** The inbox with the real engine below it and made-up people beside it. */
@TestConfiguration
@Import({CampaignsOnTheEngine.class, PeopleOnTheEngine.class})
@ComponentScan(
        basePackages = "qipan.inbox",
        excludeFilters = @Filter(type = FilterType.REGEX, pattern = "qipan\\.inbox\\.(web\\..*|.*(Test|IT|Storage|OnTheEngine).*)"))
class InboxOnTheEngine {

    static final String CAMPAIGN = "c1";

    /** Who is signed in on this thread. */
    private static final ThreadLocal<@Nullable Actor> SIGNED_IN = new ThreadLocal<>();

    static void as(String username, Runnable deed) {
        as(username, () -> {
            deed.run();
            return username;
        });
    }

    static <T> T as(String username, Supplier<T> deed) {
        SIGNED_IN.set(new Actor(username, null, Set.of(roleOf(username)), null));
        try {
            return deed.get();
        } finally {
            SIGNED_IN.remove();
        }
    }

    static Role roleOf(String username) {
        return username.equals("manager") ? Role.MANAGER : username.equals("auditor") ? Role.AUDITOR : Role.STAFF;
    }

    @Bean
    CurrentActor currentActor() {
        return () -> SIGNED_IN.get() == null ? Actor.system() : SIGNED_IN.get();
    }

    /** Nobody hands in files here. */
    @Bean
    UsingFiles usingFiles() {
        return mock();
    }

    @Bean
    Told told() {
        return new Told();
    }

    /** Events the acts published. */
    static class Told {
        final List<Act> acts = new CopyOnWriteArrayList<>();
        final List<TaskDone> done = new CopyOnWriteArrayList<>();
        final List<Object> words = new CopyOnWriteArrayList<>();
        volatile boolean broken;

        @EventListener
        void on(Act act) {
            if (broken) {
                throw new IllegalStateException("no room for records");
            }
            acts.add(act);
        }

        @EventListener({TaskUrged.class, TaskCopied.class, TaskMentioned.class, TaskHandedUp.class, TaskDecided.class, CommentChanged.class})
        void on(Record word) {
            words.add(word);
        }

        @EventListener
        void on(TaskDone event) {
            done.add(event);
        }
    }

    @Bean
    @Primary
    Hosts hosts() {
        return new Hosts();
    }

    /** Whom groups name for every role, or for one: nobody, unless a test does. */
    static class Hosts implements TaskPeople {
        volatile List<String> named = List.of();
        volatile Map<String, List<String>> ofRole = Map.of();

        @Override
        public List<String> people(BusinessKey key, Collection<String> roleKeys) {
            return roleKeys.stream().filter(ofRole::containsKey).findFirst().map(ofRole::get).orElse(named);
        }

        @Override
        public Optional<String> escalation(String roleKey) {
            return Optional.empty();
        }
    }

    @Bean
    Faults faults() {
        return new Faults();
    }

    /** Breaks what a command writes. */
    static class Faults implements FactListener {
        volatile Consumer<Fact> fault = fact -> {};

        @Override
        public void on(List<Fact> facts) {
            facts.forEach(fault);
        }
    }
}
