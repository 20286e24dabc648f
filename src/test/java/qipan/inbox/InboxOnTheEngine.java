package qipan.inbox;

import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignNames;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.campaign.RolePlaces;
import qipan.engine.Act;
import qipan.engine.Fact;
import qipan.engine.FactListener;
import qipan.engine.TaskDone;
import qipan.files.UsingFiles;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Actor;
import qipan.security.CurrentActor;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.security.Role;
import qipan.shared.BusinessKey;

/** The inbox with the real engine below it and made-up people and campaigns beside it. */
@TestConfiguration
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
        var role = username.equals("manager") ? Role.MANAGER : username.equals("auditor") ? Role.AUDITOR : Role.STAFF;
        SIGNED_IN.set(new Actor(username, null, Set.of(role), null));
        try {
            return deed.get();
        } finally {
            SIGNED_IN.remove();
        }
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
        volatile boolean broken;

        @EventListener
        void on(Act act) {
            if (broken) {
                throw new IllegalStateException("no room for records");
            }
            acts.add(act);
        }

        @EventListener
        void on(TaskDone event) {
            done.add(event);
        }
    }

    @Bean
    CampaignRoles campaignRoles() {
        return new CampaignRoles() {
            @Override
            public List<CampaignRole> rolesOf(String username) {
                return of(CAMPAIGN).entrySet().stream()
                        .filter(role -> role.getValue().contains(username))
                        .map(role -> new CampaignRole(CAMPAIGN, role.getKey()))
                        .toList();
            }

            @Override
            public List<String> people(String campaign, String roleKey) {
                return of(campaign).getOrDefault(roleKey, List.of());
            }

            @Override
            public Map<String, List<String>> of(String campaign) {
                return Map.of("main_ip", List.of("anna", "bob"), "group_admin", List.of("bob"));
            }
        };
    }

    @Bean
    Places places() {
        return new Places();
    }

    /** Places that were handed over, as {@code from>to campaign role}. */
    static class Places implements RolePlaces {
        final List<String> moved = new CopyOnWriteArrayList<>();

        @Override
        public List<RolePlace> of(String username) {
            return username.equals("anna") ? List.of(new RolePlace(CAMPAIGN, "春季", "main_ip")) : List.of();
        }

        @Override
        public void handOver(Collection<RolePlace> places, String from, String to) {
            places.forEach(place -> moved.add(from + ">" + to + " " + place.campaign() + " " + place.roleKey()));
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

    @Bean
    CampaignNames campaignNames() {
        return new CampaignNames() {
            @Override
            public Map<String, String> campaigns(Collection<String> ids) {
                return ids.stream().filter(id -> !id.equals("c9")).collect(Collectors.toMap(id -> id, id -> "春季"));
            }

            @Override
            public Map<BusinessKey, String> groups(Collection<BusinessKey> keys) {
                return keys.stream().collect(Collectors.toMap(key -> key, key -> "滨江一号"));
            }
        };
    }

    @Bean
    CampaignGroups campaignGroups() {
        return campaign -> Map.of("g1", "滨江一号");
    }

    @Bean
    JobRoles jobRoles() {
        return new JobRoles() {
            @Override
            public List<JobRole> all() {
                return List.of();
            }

            @Override
            public java.util.Optional<JobRole> find(String key) {
                return java.util.Optional.empty();
            }
        };
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public java.util.Optional<Account> find(String username) {
                return username.equals("nobody") || username.isEmpty()
                        ? java.util.Optional.empty()
                        : java.util.Optional.of(new Account(username, username, Set.of(Role.STAFF), Set.of()));
            }

            @Override
            public List<Account> holding(String roleKey) {
                return List.of();
            }

            @Override
            public Map<String, String> namesOf(Collection<String> usernames) {
                return usernames.stream().filter(name -> !name.equals("stranger")).collect(Collectors.toMap(name -> name, name -> name));
            }
        };
    }
}
