package qipan.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.engine.Act;
import qipan.security.Account;
import qipan.security.Actor;
import qipan.security.JobRole;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** A launched campaign gets other people and nothing else; what is refused has changed nobody. */
@RecordApplicationEvents
class NamingPeopleModuleTest extends CampaignModule {

    private static final Map<String, List<String>> ANNA = Map.of("main_ip", List.of("anna"));
    private static final Map<String, List<String>> ANNA_AND_BOB = Map.of("main_ip", List.of("anna"), "data_analyst", List.of("bob"));

    @Autowired
    RoleStore roles;

    @Autowired
    ApplicationEvents events;

    private String id;

    @BeforeEach
    void itRuns() {
        given(accounts.find("bob")).willReturn(Optional.of(new Account("bob", "鲍勃", Set.of(), Set.of())));
        given(jobRoles.find("data_analyst")).willReturn(Optional.of(new JobRole("data_analyst", "数据分析师", "Data analyst", null)));
        id = launched(1);
    }

    @Test
    void namesWhoWasMissing() {
        var changed = name(ANNA_AND_BOB, revision());

        assertThat(roles.of(id)).isEqualTo(ANNA_AND_BOB);
        assertThat(changed.revision()).isGreaterThan(0);
        assertThat(told()).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo("manager");
            assertThat(act.before()).isEqualTo(Map.of("roles", Map.of("data_analyst", List.of())));
            assertThat(act.after()).isEqualTo(Map.of("campaign", id, "roles", Map.of("data_analyst", List.of("bob"))));
        });
    }

    @Test
    void namesOthersWhileItIsOnHold() {
        campaigns.hold(id, null, "检查");

        name(Map.of("main_ip", List.of("bob", "anna")), revision());

        assertThat(roles.people(id, "main_ip")).containsExactly("bob", "anna");
    }

    @Test
    void tellsNothingWhenNobodyChanges() {
        var before = revision();

        name(ANNA, before);

        assertThat(revision()).isEqualTo(before);
        assertThat(told()).isEmpty();
    }

    @Test
    void refusesWhoHasReadAnOlderRevision() {
        var read = revision();
        name(ANNA_AND_BOB, read);

        var refusal = refusalOf(() -> name(Map.of("main_ip", List.of("bob"), "data_analyst", List.of("bob")), read));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.messageKey()).isEqualTo("campaign.changedMeanwhile");
        assertThat(roles.of(id)).isEqualTo(ANNA_AND_BOB);
    }

    @Test
    void changesWhateverItSaysForWhoNamesNoRevision() {
        name(ANNA_AND_BOB, null);

        assertThat(roles.of(id)).isEqualTo(ANNA_AND_BOB);
    }

    @Test
    void refusesToTakeTheLastPersonOfARole() {
        assertThat(objections(Map.of("main_ip", List.of()))).containsExactly("roles.main_ip emptied");
        assertThat(objections(Map.of("data_analyst", List.of("bob")))).containsExactly("roles.main_ip emptied");
    }

    @Test
    void refusesUnknownRolesAndPeople() {
        assertThat(objections(Map.of("main_ip", List.of("anna", "stranger"), "nobody", List.of("bob"))))
                .containsExactlyInAnyOrder("roles.main_ip person", "roles.nobody known");
    }

    @Test
    void doesNotMindThatSomebodyNamedBeforeHasNoAccountAnyMore() {
        given(accounts.find("anna")).willReturn(Optional.empty());

        name(ANNA_AND_BOB, revision());

        assertThat(roles.of(id)).isEqualTo(ANNA_AND_BOB);
    }

    @Test
    void refusesAnotherNameForPeopleHaveBeenToldThisOne() {
        var refusal = refusalOf(() -> campaigns.change(id, plan("冬季", ANNA_AND_BOB), null));

        assertThat(refusal.messageKey()).isEqualTo("campaign.published");
        assertThat(roles.of(id)).isEqualTo(ANNA);
    }

    @Test
    void refusesWhenItIsOver() {
        campaigns.cancel(id, "不办了");

        var refusal = refusalOf(() -> name(ANNA_AND_BOB, null));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.messageKey()).isEqualTo("campaign.over");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "MANAGER", mode = EnumSource.Mode.EXCLUDE)
    void refusesWhoIsNoManager(Role role) {
        given(actor.get()).willReturn(new Actor("somebody", null, Set.of(role), "r2"));

        assertThat(refusalOf(() -> name(ANNA_AND_BOB, null)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(roles.of(id)).isEqualTo(ANNA);
    }

    private Campaign name(Map<String, List<String>> people, Integer revision) {
        return campaigns.change(id, plan("秋季", people), revision);
    }

    private static DraftCampaign plan(String name, Map<String, List<String>> people) {
        return new DraftCampaign("launch", name, START, Map.of(), people, Map.of());
    }

    private List<String> objections(Map<String, List<String>> people) {
        var refusal = refusalOf(() -> name(people, revision()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(roles.of(id)).isEqualTo(ANNA);
        return refusal.violations().stream().map(NamingPeopleModuleTest::rule).toList();
    }

    private static String rule(Violation violation) {
        return violation.field() + " " + violation.rule();
    }

    private int revision() {
        return campaigns.get(id).revision();
    }

    private List<Act> told() {
        return events.stream(Act.class).filter(act -> act.action().equals("campaign.peopleNamed")).toList();
    }
}
