package qipan.engine;

import java.util.List;

/** Choices of a form that live in data: fields name a source by {@code optionsFrom}. */
@FunctionalInterface
public interface FormOptions {

    /** No field of the form asks for data. */
    FormOptions NONE = source -> List.of();

    /**
     * @param source {@code people}, {@code people:<role key>} or {@code groups}
     */
    List<Option> of(String source);

    record Option(String value, String label) {}
}
