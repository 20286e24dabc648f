/**
 * The morning wave as a benchmark: thousands of groups whose timers come due at one instant, then people who read their
 * inboxes and finish the work, through the whole program (facts, projections, sandbox, audit). Beside it the same
 * database without any engine, to know the floor.
 */
@NullMarked
package qipan.bench;

import org.jspecify.annotations.NullMarked;
