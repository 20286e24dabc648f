/** Who did what when: every fact and act, kept, searched, retold and exported. */
@NullMarked
@ApplicationModule(allowedDependencies = {"inbox", "engine", "security", "shared"})
package qipan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
