/** The task read model, and every act of a person on a task. */
@NullMarked
@ApplicationModule(allowedDependencies = {"campaign", "playbook", "files", "engine", "calendar", "security", "shared"})
package qipan.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
