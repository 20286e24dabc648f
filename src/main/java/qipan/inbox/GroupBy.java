package qipan.inbox;

import java.util.List;

/** Under which headings a list is gathered. */
public enum GroupBy {
    CAMPAIGN("campaign", "campaign_name", "campaign_name", List.of("campaign")),
    GROUP("group_code", "group_name", "group_name", List.of("campaign", "group_code")),
    STEP("step_code", "name", "name_en", List.of("step_code"));

    final String code;
    final String name;
    final String nameEn;
    final List<String> columns;

    GroupBy(String code, String name, String nameEn, List<String> columns) {
        this.code = code;
        this.name = name;
        this.nameEn = nameEn;
        this.columns = columns;
    }
}
