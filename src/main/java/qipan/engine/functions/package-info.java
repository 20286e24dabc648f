/** The functions that models may call, and the resolver that lets them see nothing else. */
@NullMarked
package qipan.engine.functions;

import org.jspecify.annotations.NullMarked;
