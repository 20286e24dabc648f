/** People's deadlines in the calendars of their phones, at secret addresses. */
@NullMarked
@ApplicationModule(allowedDependencies = {"inbox", "engine", "security", "shared"})
package qipan.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
