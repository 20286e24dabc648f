package qipan.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import qipan.engine.Finding;

/** A finding in the reader's language. */
record FindingView(String severity, String file, @Nullable String element, String rule, String message) {

    static List<FindingView> of(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }

    private static FindingView of(Finding it) {
        var message = it.message(LocaleContextHolder.getLocale());
        return new FindingView(it.severity().word(), it.file(), it.element(), it.rule(), message);
    }
}
