/** The catalogue of playbooks: models are checked, published, versioned and explained here. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "calendar", "security", "shared"})
package qipan.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
