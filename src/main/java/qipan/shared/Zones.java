package qipan.shared;

import java.time.ZoneId;

/** The one time zone in which plans are made and people are told times. */
public final class Zones {

    public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Zones() {}
}
