package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.campaign.RolePlaces.RolePlace;
import qipan.engine.Act;
import qipan.security.Account;

/** One person steps into another's places. */
@Import(HandingOverPlaces.class)
@RecordApplicationEvents
class HandingOverPlacesModuleTest extends CampaignModule {

    @Autowired
    HandingOverPlaces places;

    @Autowired
    RoleStore roles;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void bobWorksHereToo() {
        given(accounts.find("bob")).willReturn(Optional.of(new Account("bob", "鲍勃", java.util.Set.of(), java.util.Set.of())));
    }

    @Test
    void knowsThePlacesWhereThereIsOrWillBeWork() {
        var running = launched(1);
        var draft = draft("冬季", START, Map.of("main_ip", List.of("bob", "anna")));
        var over = draft("夏季", START, Map.of("main_ip", List.of("anna")));
        importGroups(over, 1);
        campaigns.launch(over);
        campaigns.cancel(over, "不办了");

        assertThat(places.of("anna")).containsExactlyInAnyOrder(
                new RolePlace(running, "秋季", "main_ip"), new RolePlace(draft, "冬季", "main_ip"));
    }

    @Test
    void theSuccessorTakesThePlaceInItsOrderAndTheLogTellsIt() {
        var id = launched(1);
        var read = campaigns.get(id).revision();

        places.handOver(places.of("anna"), "anna", "bob");

        assertThat(roles.people(id, "main_ip")).containsExactly("bob");
        assertThat(campaigns.get(id).revision()).isGreaterThan(read);
        assertThat(events.stream(Act.class).filter(act -> act.action().equals("campaign.peopleNamed"))).singleElement().satisfies(act -> {
            assertThat(act.before()).isEqualTo(Map.of("roles", Map.of("main_ip", List.of("anna"))));
            assertThat(act.after()).isEqualTo(Map.of("campaign", id, "roles", Map.of("main_ip", List.of("bob"))));
        });
    }

    @Test
    void whoHasThePlaceAlreadyHasItOnce() {
        var id = draft("冬季", START, Map.of("main_ip", List.of("anna", "bob")));

        places.handOver(places.of("anna"), "anna", "bob");

        assertThat(roles.people(id, "main_ip")).containsExactly("bob");
    }
}
