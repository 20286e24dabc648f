/** Time in rehearsals, over HTTP. */
@NullMarked
package qipan.engine.web;

import org.jspecify.annotations.NullMarked;
