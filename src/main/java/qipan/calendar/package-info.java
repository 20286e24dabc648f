/** Legal workdays, working hours, and the arithmetic of due times. Pure. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package qipan.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
