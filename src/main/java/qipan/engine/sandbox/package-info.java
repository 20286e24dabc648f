/** Refuses models that could do more than a launch needs: one set of rules, for import, engine parse and command line. */
@NullMarked
package qipan.engine.sandbox;

import org.jspecify.annotations.NullMarked;
