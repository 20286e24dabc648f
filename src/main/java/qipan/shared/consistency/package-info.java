/** The {@code consistency} command: whether the tables of all modules tell the same. Each module says what must agree. */
@NullMarked
package qipan.shared.consistency;

import org.jspecify.annotations.NullMarked;
