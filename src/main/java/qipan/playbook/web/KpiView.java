package qipan.playbook.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.playbook.Kpi;

/**
 * A KPI as people read of it.
 *
 * @param by processes that record it; empty where no playbook is asked about
 */
record KpiView(
        String key,
        String zh,
        String en,
        @Nullable String unit,
        @Nullable Formula formula,
        Kpi.@Nullable Target target,
        List<String> by) {

    record Formula(String zh, String en) {}

    static KpiView of(Kpi kpi, List<String> by) {
        var formula = kpi.formulaZh() == null || kpi.formulaEn() == null
                ? null
                : new Formula(kpi.formulaZh(), kpi.formulaEn());
        return new KpiView(kpi.key(), kpi.zh(), kpi.en(), kpi.unit(), formula, kpi.target(), by);
    }
}
