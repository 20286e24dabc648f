/** How a node works off due jobs: many of one moment in one transaction, and each alone when one of them fails. */
@NullMarked
package qipan.engine.jobs;

import org.jspecify.annotations.NullMarked;
