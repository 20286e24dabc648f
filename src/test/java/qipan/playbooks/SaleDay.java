package qipan.playbooks;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import qipan.testing.ProcessDriver;

/** A sale day of one group in tests, whole or in parts. */
record SaleDay(ProcessDriver driver) {

    static final Map<String, Object> SALE = Map.of("groupId", "G001", "membersNow", 100,
            "saleOpenAt", "2030-12-11T20:00:00", "saleCloseAt", "2030-12-12T20:00:00");

    ProcessInstance open() {
        return open(SALE);
    }

    /** Its chain is started: what runs during the sale waits. */
    ProcessInstance open(Map<String, Object> values) {
        var sale = prepared(values);
        driver.fireTimer(sale, "event_sd03_saleOpens");
        driver.complete(sale, "userTask_sd04_startChain", "chainTitle", "春季首发", "firstRealOrders", 2);
        driver.runAsync(sale);
        return sale;
    }

    /** It waits for its hour. */
    ProcessInstance prepared(Map<String, Object> values) {
        var sale = driver.start("sale-day", "spring/G001", values);
        for (var notice = 0; notice < 3; notice++) {
            driver.fireTimer(sale, "event_sd02t_noticeDue");
        }
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "ready");
        return sale;
    }

    /** Something that a sale calls, by itself. */
    ProcessInstance part(String process, Object... more) {
        var values = new HashMap<>(SALE);
        values.put("saleBeganAt", Date.from(driver.clock().instant()));
        for (var i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        var part = driver.start(process, "spring/G001", values);
        driver.runAsync(part);
        return part;
    }

    Instant due(String timer) {
        return driver.engine().getManagementService().createJobQuery().activityId(timer).singleResult().getDuedate().toInstant();
    }

    void closeAndReconcile(ProcessInstance sale, int orders, int gmv) {
        driver.fireTimer(sale, "event_sd13_saleCloses");
        reconcile(sale, orders, gmv);
    }

    void reconcile(ProcessInstance sale, int orders, int gmv) {
        driver.runAsync(sale);
        driver.complete(sale, "userTask_sd16_reconcileOrders", "paidOrders", orders, "deposits", 0, "gmv", gmv);
        driver.runAsync(sale);
    }
}
