package qipan.engine.sandbox;

/** An attribute by namespace (empty when it has none) and local name. */
record XmlAttribute(String uri, String name, String value) {}
