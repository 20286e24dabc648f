/** Photos and documents that people hand in as evidence: taken, checked, kept in a folder, and given to whom they concern. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "security", "shared"})
package qipan.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
