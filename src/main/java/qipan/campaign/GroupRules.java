package qipan.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qipan.campaign.GroupsCsv.RawGroup;
import qipan.security.Accounts;
import qipan.shared.Violation;

/** What a group's row must be. A WeChat group has at most 500 members. */
class GroupRules {

    private static final Pattern CODE = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit}_.\\-]{1,64}");
    private static final Pattern CHAT = Pattern.compile("[\\w-]{1,64}");
    private static final int MAX_NAME = 60;
    private static final int MAX_SIZE = 500;
    private static final int MAX_TAGS = 400;

    private final Accounts accounts;
    private final Map<String, Boolean> known = new HashMap<>();

    GroupRules(Accounts accounts) {
        this.accounts = accounts;
    }

    List<Violation> objections(String place, RawGroup row) {
        var found = new ArrayList<Violation>();
        if (row.code() == null || !CODE.matcher(row.code()).matches()) {
            found.add(Violation.ofElement(place, "code", "campaign.group.code", orEmpty(row.code())));
        }
        if (row.name() == null || row.name().length() > MAX_NAME) {
            found.add(Violation.ofElement(place, "name", "campaign.group.name", MAX_NAME));
        }
        if (!isSize(row.size())) {
            found.add(Violation.ofElement(place, "size", "campaign.group.size", MAX_SIZE, orEmpty(row.size())));
        }
        if (row.tags() != null && row.tags().length() > MAX_TAGS) {
            found.add(Violation.ofElement(place, "tags", "campaign.group.tags", MAX_TAGS));
        }
        if (row.chatId() != null && !CHAT.matcher(row.chatId()).matches()) {
            found.add(Violation.ofElement(place, "chatId", "campaign.group.chat", row.chatId()));
        }
        person(place, "owner", row.owner(), found);
        person(place, "host", row.host(), found);
        return found;
    }

    private void person(String place, String column, @Nullable String username, List<Violation> found) {
        if (username != null && !known.computeIfAbsent(username, name -> accounts.find(name).isPresent())) {
            found.add(Violation.ofElement(place, column, "campaign.group.person", column, username));
        }
    }

    private static boolean isSize(@Nullable String text) {
        return text != null
                && text.matches("\\d{1,6}")
                && Integer.parseInt(text) >= 1
                && Integer.parseInt(text) <= MAX_SIZE;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
