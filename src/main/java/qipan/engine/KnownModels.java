package qipan.engine;

import java.util.Set;

/** Keys of what is already published, so that one file of a bundle may refer to it. */
public record KnownModels(Set<String> processes, Set<String> decisions, Set<String> forms) {

    public static KnownModels none() {
        return new KnownModels(Set.of(), Set.of(), Set.of());
    }
}
