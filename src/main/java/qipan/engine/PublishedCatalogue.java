package qipan.engine;

import java.util.Collection;
import java.util.Map;

/** What models may see: the function objects and the delegates, read from {@code @Published…} annotations. */
public interface PublishedCatalogue {

    /**
     * One published function.
     *
     * @param name method name as models write it
     * @param arity number of arguments a model writes
     * @param zh help text
     */
    record Signature(String name, int arity, String zh) {}

    /** Function object name to its functions. */
    Map<String, Collection<Signature>> functionSignatures();

    /** Delegate bean name to its description. */
    Map<String, PublishedDelegate> delegateTemplates();
}
