package qipan.campaign;

import java.time.Duration;
import org.springframework.context.ApplicationContext;
import qipan.engine.AnchorMove;

/** The benchmark's way to what only the web layer calls. */
public final class Slips {

    private Slips() {}

    /** Moves an anchor of the whole campaign. */
    public static void begin(ApplicationContext program, String campaign, String anchor, Duration by) {
        program.getBean(SlippingCampaign.class).slip(campaign, new AnchorMove(anchor, by, null), null);
    }
}
