package qipan.robot;

import qipan.testing.Database;
import qipan.testing.MySql;

/** The same on a real MySQL. */
class LaunchMySqlIT extends LaunchIT {

    @Override
    Database database() {
        return MySql.fresh(LaunchMySqlIT.class);
    }
}
