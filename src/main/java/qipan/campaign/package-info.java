/** Campaigns: planned from a playbook, run by the engine group by group, steered by managers. */
@NullMarked
@ApplicationModule(allowedDependencies = {"playbook", "files", "engine", "calendar", "security", "shared"})
package qipan.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
