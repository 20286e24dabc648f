package qipan.engine.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.calendar.WorkCalendar;
import qipan.engine.Configuration;
import qipan.engine.ModelScope;
import qipan.shared.BusinessKey;

class PlanAndListFunctionsTest {

    private final PlanFunctions plan =
            new PlanFunctions(mock(WorkCalendar.class), mock(Configuration.class), Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
    private final Variables variables = new Variables(Map.of(
            "groupRunStartDate", "2026-03-02",
            "saleOpenAt", "2026-03-12T20:00:00",
            "dayNo", 3,
            "slots", "[{\"time\":\"09:00\"},{\"time\":\"20:00\"}]",
            "ladder", "[{\"label\":\"早鸟\",\"fromOffsetMin\":0},{\"label\":\"收官\",\"fromOffsetMin\":60}]"));

    @ParameterizedTest(name = "{0} minutes after the sale opens: {1}")
    @CsvSource({"0, 2026-03-12T12:00:00Z", "240, 2026-03-12T16:00:00Z", "-10, 2026-03-12T11:50:00Z", "0.5, 2026-03-12T12:00:30Z"})
    void countsMinutesFromAMomentOfTheProcess(double minutes, Instant expected) {
        assertThat(plan.after(variables, "saleOpenAt", minutes)).isEqualTo(Date.from(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PT30M, 2026-03-01T00:30:00Z", "P7D, 2026-03-08T00:00:00Z", "P1DT2H, 2026-03-02T02:00:00Z",
        "-P7D, 2026-02-22T00:00:00Z", "-P1M, 2026-02-01T00:00:00Z"})
    void aTimeFromNowIsAheadOrPast(String length, Instant moment) {
        assertThat(plan.in(length)).isEqualTo(Date.from(moment));
    }

    @Test
    void takesTheLaterOfTwoMoments() {
        var early = Date.from(Instant.parse("2026-03-01T00:00:00Z"));
        var late = Date.from(Instant.parse("2026-03-02T00:00:00Z"));

        assertThat(plan.latest(early, late)).isEqualTo(late);
        assertThat(plan.latest(late, early)).isEqualTo(late);
    }

    @Test
    void takesADateForItsMidnight() {
        assertThat(plan.from(variables, "groupRunStartDate", "P0D", "21:00"))
                .isEqualTo(Date.from(Instant.parse("2026-03-02T13:00:00Z")));
        assertThat(plan.from(variables, "groupRunStartDate", "PT1H")).isEqualTo(Date.from(Instant.parse("2026-03-01T17:00:00Z")));
    }

    @Test
    void countsTheTimeSinceAMoment() {
        var elapsed = new ElapsedFunctions(Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC));
        var begun = new Variables(Map.of("begunAt", "2026-02-26T20:00:00"));

        assertThat(elapsed.days(begun, "begunAt")).isEqualTo(2.5);
        assertThat(elapsed.hours(begun, "begunAt")).isEqualTo(60);
        assertThat(elapsed.days(variables, "saleOpenAt")).isNegative();
    }

    @Test
    void countsInTheHoursOfTheCampaign() {
        var company = mock(WorkCalendar.class);
        var campaigns = mock(WorkCalendar.class);
        var configuration = mock(Configuration.class);
        var now = Instant.parse("2026-03-01T00:00:00Z");
        when(configuration.ofCampaign(variables.businessKey(), "workWindow")).thenReturn(Optional.of("10:00-18:00"));
        when(configuration.ofCampaign(variables.businessKey(), "phoneWindow")).thenReturn(Optional.empty());
        when(company.with("10:00-18:00", null)).thenReturn(campaigns);
        when(campaigns.plusWorkHours(now, 2)).thenReturn(Instant.parse("2026-03-01T04:00:00Z"));

        assertThat(new PlanFunctions(company, configuration, Clock.fixed(now, ZoneOffset.UTC)).workHours(variables, 2))
                .isEqualTo(Date.from(Instant.parse("2026-03-01T04:00:00Z")));
    }

    @Test
    void countsMinutesFromASlotOfTheDay() {
        assertThat(new SlotFunctions(plan).time(variables, 1, 45)).isEqualTo(Date.from(Instant.parse("2026-03-04T12:45:00Z")));
    }

    @Test
    void readsAFieldOfARow() {
        var vars = new VariableFunctions();

        assertThat(vars.item(variables, "ladder", 1, "label")).isEqualTo("收官");
        assertThat(vars.item(variables, "ladder", 1, "price")).isNull();
        assertThat(vars.item(variables, "ladder", 2, "label")).isNull();
        assertThat(vars.item(variables, "unset", 0, "label")).isNull();
    }

    @Test
    void countsMinutesFromATimeOfATrainingDay() {
        assertThat(plan.training(new Variables(Map.of("trainingStartDate", "2026-03-02")), 2, "20:00", 10))
                .isEqualTo(Date.from(Instant.parse("2026-03-03T12:10:00Z")));
    }

    @Test
    void findsWhoIsInWhoseGroup() {
        var rows = new RowFunctions();
        var camp = new Variables(Map.of(
                "learners", "[\"an\",\"bo\",\"ci\"]",
                "teams", "[{\"mentor\":\"wang\",\"members\":[\"an\",\"bo\"]},{\"mentor\":\"li\",\"members\":[]}]"));

        assertThat(rows.find(camp, "teams", "members", "bo", "mentor")).isEqualTo("wang");
        assertThat(rows.find(camp, "teams", "members", "ci", "mentor")).isNull();
        assertThat(rows.outside(camp, "learners", "teams", "members")).isEqualTo(1);
        assertThat(rows.longest(camp, "teams", "members")).isEqualTo(2);
        assertThat(rows.longest(camp, "unset", "members")).isZero();
    }

    @Test
    void scoresAnswersByTheirNumberAndTheFirstOfThem() {
        var answers = new Variables(Map.of("answers", "[{\"q\":2,\"a\":\"B\"},{\"q\":1,\"a\":\"C\"},{\"q\":1,\"a\":\"A\"}]"));

        assertThat(new RowFunctions().score(answers, "answers", "q", "a", "ABCD")).isEqualTo(25);
        assertThat(new RowFunctions().score(answers, "unset", "q", "a", "ABCD")).isZero();
        assertThat(new RowFunctions().score(answers, "answers", "q", "a", "")).isZero();
    }

    /** A place in a model that knows just these variables. */
    private record Variables(Map<String, Object> values) implements ModelScope {

        @Override
        public BusinessKey businessKey() {
            return BusinessKey.ofGroup("spring", "G001");
        }

        @Override
        public String processInstance() {
            return "instance";
        }

        @Override
        public @Nullable Instant began() {
            return null;
        }

        @Override
        public @Nullable String element() {
            return null;
        }

        @Override
        public @Nullable Object variable(String name) {
            return values.get(name);
        }

        @Override
        public @Nullable Object inherited(String name) {
            return values.get(name);
        }

        @Override
        public @Nullable String json(String name) {
            var value = values.get(name);
            return value == null ? null : value.toString();
        }
    }
}
