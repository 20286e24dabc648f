/** Delegates that need nothing but the engine. */
@NullMarked
package qipan.engine.process;

import org.jspecify.annotations.NullMarked;
