/** Decides who hears what, in the program and outside, and sees to it that it arrives. Nobody imports it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"wecom", "campaign", "inbox", "engine", "calendar", "security", "shared"})
package qipan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
