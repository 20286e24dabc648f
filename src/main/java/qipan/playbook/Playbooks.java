package qipan.playbook;

import java.util.List;
import java.util.Optional;

/** The catalogue of what is published. */
public interface Playbooks {

    /** Newest version of each, by key. */
    List<Playbook> all();

    Optional<Playbook> find(String key);

    Optional<Playbook> find(String key, int version);

    /** Newest first; empty when nothing of that key was ever published. */
    List<PlaybookVersion> versions(String key);

    /** BPMN XML, as it was published. */
    Optional<String> bpmn(String key, int version);

    /** Newest version of a form: its JSON as modelled. */
    Optional<String> form(String formKey);

    /** Newest version of a decision: its DMN XML. */
    Optional<String> decision(String decisionKey);
}
