package qipan.engine.sandbox;

import java.util.stream.Stream;

/** A BPMN or DMN file that could be read. */
record ParsedModel(String file, XmlNode root) {

    boolean isProcess() {
        return root.uri().equals(Vocabulary.BPMN);
    }

    Stream<XmlNode> processes() {
        return isProcess() ? root.children("process") : Stream.empty();
    }

    Stream<XmlNode> decisions() {
        return isProcess() ? Stream.empty() : root.children("decision");
    }
}
