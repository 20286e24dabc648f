package qipan.campaign;

import qipan.testing.Database;
import qipan.testing.MySql;

/** The same on a real MySQL. */
class KillDuringLaunchMySqlIT extends KillDuringLaunchIT {

    @Override
    Database database() {
        return MySql.migrated(KillDuringLaunchMySqlIT.class);
    }
}
