/** The engine put together by hand: settings, schema, clock, listeners that give every task its platform behaviour. */
@NullMarked
package qipan.engine.config;

import org.jspecify.annotations.NullMarked;
