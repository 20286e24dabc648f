package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RoleCatalogueTest {

    private final RoleCatalogue catalogue = catalogue();

    @Test
    void knowsEveryRoleByKey() {
        assertThat(catalogue.all()).hasSize(35);
        var mainIp = new JobRole("main_ip", "主IP", "main persona host", "community_lead");
        assertThat(catalogue.find("main_ip")).contains(mainIp);
        assertThat(catalogue.find("briefing_speaker")).isPresent();
        assertThat(catalogue.find("nobody")).isEmpty();
    }

    @Test
    void escalatesToARoleThatExistsAndComesToAnEnd() {
        for (var role : catalogue.all()) {
            var seen = new HashSet<String>();
            for (var key = role.key(); key != null; key = catalogue.find(key).orElseThrow().escalatesTo()) {
                assertThat(seen.add(key)).as("%s goes round in a circle", role.key()).isTrue();
            }
        }
    }

    @Test
    void hasSomebodyForEachJobInTheDemo() {
        var held = DemoPerson.all().stream().flatMap(person -> person.roleKeys().stream()).collect(Collectors.toSet());
        var all = catalogue.all().stream().map(JobRole::key).filter(key -> !key.equals(Actor.SYSTEM))
                .collect(Collectors.toSet());
        assertThat(held).isEqualTo(all);
    }

    @Test
    void namesTheFirstHolderOfEachJobAfterIt() {
        var people = DemoPerson.all().stream().collect(Collectors.toMap(DemoPerson::username, person -> person));
        for (var role : catalogue.all()) {
            if (!role.key().equals(Actor.SYSTEM)) {
                assertThat(people.get(role.key()).roleKeys()).containsExactly(role.key());
            }
        }
        assertThat(people.get("manager").roles()).isEqualTo(Set.of(Role.MANAGER));
        assertThat(people.get("executive_sponsor").roles()).contains(Role.MANAGER, Role.STAFF);
    }

    private static RoleCatalogue catalogue() {
        try {
            return new RoleCatalogue(new ClassPathResource("roles.json"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
