/** Accounts and their roles, who is acting now, and the doors of the house. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package qipan.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
