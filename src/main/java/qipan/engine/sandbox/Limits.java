package qipan.engine.sandbox;

import java.time.Duration;

/** How much a model may ask for. A playbook of the catalogue stays far below each of these. */
final class Limits {

    static final int FILE_BYTES = 2 * 1024 * 1024;
    static final int BUNDLE_FILES = 1_000;
    static final int BUNDLE_BYTES = 16 * 1024 * 1024;
    /** Below the diagram part, that is: flow nodes, flows, and what they hold. */
    static final int ELEMENTS = 2_000;
    /** With the diagram part: each shape costs three to five more. A decision table has a node per cell. */
    static final int NODES = 20_000;
    static final int DEPTH = 40;
    static final int ATTRIBUTE_CHARS = 4_000;
    static final int EXPRESSION_CHARS = 1_000;
    static final int EXPRESSION_DEPTH = 20;
    /** The FEEL parser tries every reading of a bracket: its time doubles with each level. */
    static final int FEEL_DEPTH = 8;
    static final int FINDINGS = 200;
    static final int LOOP = 200;
    static final int RETRIES = 20;
    static final Duration CYCLE = Duration.ofMinutes(15);
    static final Duration ENDLESS_CYCLE = Duration.ofHours(1);

    private Limits() {}
}
