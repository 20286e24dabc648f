/** WeCom: mass sends to the groups of a campaign, which their owners confirm there; messages of our app; who is who there. */
@NullMarked
@ApplicationModule(allowedDependencies = {"inbox", "campaign", "playbook", "files", "engine", "security", "shared"})
package qipan.wecom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
