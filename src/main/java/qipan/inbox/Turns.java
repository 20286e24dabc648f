package qipan.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.inbox.Signer.Turn;

/** Who is to sign an approval before whoever has it. */
@Component
class Turns {

    private final SignerStore signers;
    private final Models models;

    Turns(SignerStore signers, Models models) {
        this.signers = signers;
        this.models = models;
    }

    /** How many others are to sign first, by task; tasks whose turn it is are left out. */
    Map<String, Integer> waits(Collection<InboxTask> tasks) {
        var approvals = tasks.stream().filter(task -> task.done() == null && isApproval(task)).map(InboxTask::id).toList();
        if (approvals.isEmpty()) {
            return Map.of();
        }
        var asked = signers.aroundAny(approvals).stream().collect(Collectors.groupingBy(Signer::root)).values();
        var waits = new HashMap<String, Integer>();
        approvals.forEach(task -> asked.forEach(around -> {
            var first = first(task, around).size();
            if (first > 0) {
                waits.put(task, first);
            }
        }));
        return waits;
    }

    boolean isApproval(InboxTask task) {
        return models.step(task.where().definition(), task.element()).property("approval") != null;
    }

    /** Those who are to sign before a task, and whom they asked in turn. */
    static List<String> first(String task, List<Signer> asked) {
        return asked.stream()
                .filter(signer -> signer.beside().equals(task) && signer.turn() == Turn.BEFORE)
                .flatMap(signer -> withAsked(signer, asked))
                .filter(Signer::isExpected)
                .map(Signer::person)
                .toList();
    }

    private static Stream<Signer> withAsked(Signer signer, List<Signer> asked) {
        var others = asked.stream().filter(other -> other.beside().equals(signer.task())).flatMap(other -> withAsked(other, asked));
        return Stream.concat(Stream.of(signer), others);
    }
}
