package qipan.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.playbook.Playbook;
import qipan.playbook.Playbook.Part;

/** A playbook as the catalogue shows it. */
record PlaybookView(
        String key,
        String name,
        String nameEn,
        int version,
        String kind,
        @Nullable String documentation,
        List<RoleView> roles,
        List<String> anchors,
        @Nullable StartFormView startForm,
        List<String> calls,
        List<Part> decisions,
        List<Part> forms,
        boolean needsGroups) {

    record RoleView(String key, String zh, String en) {}

    static PlaybookView of(Playbook it, List<RoleView> roles, @Nullable StartFormView startForm) {
        return new PlaybookView(
                it.key(),
                it.name(),
                it.nameEn(),
                it.version(),
                it.kind(),
                it.documentation(),
                roles,
                it.anchors(),
                startForm,
                it.calls(),
                it.decisions(),
                it.forms(),
                it.needsGroups());
    }
}
