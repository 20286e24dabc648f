package qipan.campaign;

import java.util.Collection;
import java.util.List;

/** The places that people have in campaigns in which there is or will be work: drafts, running, on hold. */
public interface RolePlaces {

    record RolePlace(String campaign, String campaignName, String roleKey) {}

    List<RolePlace> of(String username);

    /**
     * Puts somebody in another's places. Whoever has the place already keeps it, and the role has one person less.
     *
     * @throws qipan.shared.Refusal 409 when somebody changes one of the campaigns at this moment
     */
    void handOver(Collection<RolePlace> places, String from, String to);
}
