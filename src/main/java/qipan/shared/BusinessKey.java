package qipan.shared;

import org.jspecify.annotations.Nullable;

/**
 * What ties a process instance to the business: {@code campaign}, {@code campaign/group}, and for further instances
 * {@code campaign//ref} or {@code campaign/group/ref}. Instances started outside any campaign carry {@code //ref}.
 *
 * @param campaign campaign id, or null outside any campaign
 * @param group group code within the campaign, or null
 * @param ref what distinguishes further instances of the same owner (an incident, a member), or null
 */
public record BusinessKey(@Nullable String campaign, @Nullable String group, @Nullable String ref) {

    private static final String SEPARATOR = "/";
    private static final String BESIDE = "beside-";

    public static BusinessKey ofCampaign(String campaign) {
        return new BusinessKey(campaign, null, null);
    }

    public static BusinessKey ofGroup(String campaign, String group) {
        return new BusinessKey(campaign, group, null);
    }

    public BusinessKey with(String reference) {
        return new BusinessKey(campaign, group, reference);
    }

    /** For what is started beside the owner's own instance: it is told what the owner is told. */
    public BusinessKey beside(String id) {
        return with(BESIDE + id);
    }

    /** Whether it names a campaign or group as such, and none of what else goes on there. */
    public boolean isOwner() {
        return campaign != null && ref == null;
    }

    public boolean hasOwner(BusinessKey owner) {
        return new BusinessKey(campaign, group, null).equals(owner);
    }

    /** Reads a key as the engine holds it; null and empty give a key that names nothing. */
    public static BusinessKey parse(@Nullable String text) {
        if (text == null) {
            return new BusinessKey(null, null, null);
        }
        var parts = text.split(SEPARATOR, 3);
        return new BusinessKey(part(parts, 0), part(parts, 1), part(parts, 2));
    }

    private static @Nullable String part(String[] parts, int index) {
        return index < parts.length && !parts[index].isEmpty() ? parts[index] : null;
    }

    @Override
    public String toString() {
        if (ref != null) {
            return orEmpty(campaign) + SEPARATOR + orEmpty(group) + SEPARATOR + ref;
        }
        return group == null ? orEmpty(campaign) : orEmpty(campaign) + SEPARATOR + group;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
