package qipan.engine.form;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Several of several, each once. */
class ChoicesAnswer implements ListAnswer {

    @Override
    public @Nullable Object accept(Field field, Object given, Asking asking) {
        if (!(given instanceof List<?> list) || list.stream().anyMatch(Objects::isNull)) {
            asking.wrong(field, "list");
            return null;
        }
        var offered = ChoiceAnswer.offered(field, asking).collect(Collectors.toSet());
        var chosen = list.stream().map(choice -> ChoiceAnswer.modelled(field, choice)).toList();
        if (!offered.containsAll(chosen) || new HashSet<>(chosen).size() != chosen.size()) {
            asking.wrong(field, "option");
        }
        ListAnswer.checkCount(field, chosen.size(), asking);
        return chosen;
    }
}
