/** Our words carried out by Camunda 7. */
@NullMarked
package qipan.engine.camunda;

import org.jspecify.annotations.NullMarked;
