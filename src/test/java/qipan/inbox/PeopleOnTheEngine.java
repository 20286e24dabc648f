package qipan.inbox;

import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.security.OpenSessions;

/** Made-up people beside the inbox: everybody has an account but "nobody", and only the "stranger" has no name. */
@TestConfiguration
class PeopleOnTheEngine {

    /** Nobody signs in with a browser here. */
    @Bean
    OpenSessions openSessions() {
        return mock();
    }

    @Bean
    JobRoles jobRoles() {
        return new JobRoles() {
            @Override
            public List<JobRole> all() {
                return List.of();
            }

            @Override
            public Optional<JobRole> find(String key) {
                return key.equals("group_admin") ? Optional.of(mock()) : Optional.empty();
            }
        };
    }

    @Bean
    Accounts accounts() {
        return new Accounts() {
            @Override
            public Optional<Account> find(String username) {
                return username.equals("nobody") || username.isEmpty()
                        ? Optional.empty()
                        : Optional.of(account(username));
            }

            private Account account(String username) {
                return new Account(username, username, Set.of(InboxOnTheEngine.roleOf(username)), Set.of());
            }

            @Override
            public List<Account> everybody() {
                return Stream.of("anna", "auditor", "bob", "manager", "yan", "zoe").map(this::account).toList();
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
