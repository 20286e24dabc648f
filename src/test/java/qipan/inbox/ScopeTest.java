package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {

    @Test
    void noLimitCoversEverything() {
        assertThat(Scope.ALL.coversCampaign(null)).isTrue();
        assertThat(Scope.ALL.coversProcess("daily")).isTrue();
        assertThat(Scope.ALL.coversRoles(List.of())).isTrue();
    }

    @Test
    void aProcessComesWithItsPartsAndNotWithWhatIsCalledAlike() {
        var launch = new Scope(null, Set.of("launch-campaign"), null);

        assertThat(launch.coversProcess("launch-campaign")).isTrue();
        assertThat(launch.coversProcess("launch-campaign-closing")).isTrue();
        assertThat(launch.coversProcess("launch-campaigns")).isFalse();
        assertThat(launch.coversProcess("launch")).isFalse();
    }

    @Test
    void aRoleCoversTasksThatItMayTakeAndNoneThatAreForAPersonAlone() {
        var host = new Scope(null, null, Set.of("main_ip"));

        assertThat(host.coversRoles(List.of("group_admin", "main_ip"))).isTrue();
        assertThat(host.coversRoles(List.of("group_admin"))).isFalse();
        assertThat(host.coversRoles(List.of())).isFalse();
    }

    @Test
    void ofTwoTheNarrowerCounts() {
        var one = new Scope(Set.of("c1", "c2"), Set.of("launch", "daily"), null);
        var other = new Scope(Set.of("c2", "c3"), Set.of("launch-closing"), Set.of("main_ip"));

        assertThat(one.within(other)).isEqualTo(new Scope(Set.of("c2"), Set.of("launch-closing"), Set.of("main_ip")));
        assertThat(one.within(Scope.ALL)).isEqualTo(one);
        assertThat(one.within(new Scope(Set.of("c9"), null, null)).campaigns()).isEmpty();
    }
}
