/** The single tap on the engine: raw history events are folded into facts and handed over once per command. */
@NullMarked
package qipan.engine.facts;

import org.jspecify.annotations.NullMarked;
