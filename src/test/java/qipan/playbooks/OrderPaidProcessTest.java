package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.EventSubscription;
import org.junit.jupiter.api.Test;

/** A paid order begins what the catalogue says: its delivery, a look at its buyer's level and at the buyer's role. */
class OrderPaidProcessTest extends PlaybookOnTheEngine {

    @Test
    void beginsThreeProcesses() {
        assertThat(driver.engine().getRuntimeService().createEventSubscriptionQuery().eventName("MSG_ORDER_PAID").list())
                .extracting(EventSubscription::getActivityId).containsExactlyInAnyOrder(
                        "startEvent_do01_orderPaid", "startEvent_vu01m_orderPaid", "startEvent_dl01o_orderPaid");
    }
}
