package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import qipan.campaign.CampaignGroups;
import qipan.campaign.CampaignNames;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.campaign.RolePlaces;
import qipan.shared.BusinessKey;

/** Made-up campaigns beside the inbox. */
@TestConfiguration
class CampaignsOnTheEngine {

    @Bean
    CampaignRoles campaignRoles() {
        return new CampaignRoles() {
            @Override
            public List<CampaignRole> rolesOf(String username) {
                return of(InboxOnTheEngine.CAMPAIGN).entrySet().stream()
                        .filter(role -> role.getValue().contains(username))
                        .map(role -> new CampaignRole(InboxOnTheEngine.CAMPAIGN, role.getKey()))
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
            return username.equals("anna") ? List.of(new RolePlace(InboxOnTheEngine.CAMPAIGN, "春季", "main_ip")) : List.of();
        }

        @Override
        public void handOver(Collection<RolePlace> places, String from, String to) {
            places.forEach(place -> moved.add(from + ">" + to + " " + place.campaign() + " " + place.roleKey()));
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
}
