package qipan.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** Members of groups as far as the campaign got to know them: tagged in the group, or by what they ordered. */
public interface Members {

    /** The tag nobody may be contacted with. */
    String DO_NOT_DISTURB = "do-not-disturb";

    /** The tag of our own accounts in a group: they open topics, but never pose as buyers. */
    String OWN_ACCOUNT = "own-account";

    /** @param orders how many orders of this campaign */
    record Member(
            String group,
            String member,
            @Nullable String tag,
            @Nullable String concern,
            @Nullable String stage,
            boolean phoneConsent,
            @Nullable Instant contactedAt,
            int orders) {}

    /** Remembers what is not null; the rest stays as it was. */
    void tag(BusinessKey scope, String member, @Nullable String tag, @Nullable String concern, @Nullable String stage);

    void contacted(BusinessKey scope, String member);

    /** How often the campaign contacted the person today, in whatever group. */
    int contactsToday(BusinessKey scope, String member);

    /** Known members of the group, or of all groups; without those who do not want to be disturbed. */
    List<Member> of(BusinessKey scope);

    Optional<Member> find(BusinessKey scope, String member);
}
