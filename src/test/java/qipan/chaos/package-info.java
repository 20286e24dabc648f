/**
 * What breaks in production, made to happen: nodes and databases that die, freeze and come back while campaigns run, on
 * real processes and a real MySQL. Run by {@code mvn -Pchaos verify}; {@code src/docs/reliability.md} lists the faults.
 */
@NullMarked
package qipan.chaos;

import org.jspecify.annotations.NullMarked;
