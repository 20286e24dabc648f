package qipan.engine.sandbox;

import java.util.Optional;
import qipan.engine.StepModel;

/** What a message event says its message carries when it comes from outside: a form, as good as one of a task. */
final class Payload {

    private static final String PROPERTY = "payload";

    private Payload() {}

    /** The form that the element names; empty for every other element, and for a message that carries nothing. */
    static Optional<String> form(XmlNode node) {
        return node.isCamunda() && node.is("property") && node.attribute("name").filter(PROPERTY::equals).isPresent()
                ? node.attribute("value").filter(form -> !StepModel.NO_PAYLOAD.equals(form))
                : Optional.empty();
    }
}
