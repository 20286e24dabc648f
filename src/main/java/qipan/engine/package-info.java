/** The only home of Camunda: its configuration, our words for its acts, the fact stream and the sandbox. */
@NullMarked
@ApplicationModule(allowedDependencies = {"calendar", "security", "shared"})
package qipan.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
