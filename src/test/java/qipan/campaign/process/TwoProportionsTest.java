package qipan.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoProportionsTest {

    @Test
    void equalSharesAreNoDifference() {
        assertThat(TwoProportions.pValue(50, 1000, 50, 1000)).isCloseTo(1, within(1e-6));
    }

    /** Checked by hand: z = 2.2253. */
    @Test
    void aClearLiftIsSignificant() {
        assertThat(TwoProportions.pValue(50, 1000, 74, 1000)).isCloseTo(0.0260, within(0.0005));
    }

    @Test
    void nothingToCompareIsNoDifference() {
        assertThat(TwoProportions.pValue(0, 0, 5, 10)).isEqualTo(1);
        assertThat(TwoProportions.pValue(0, 10, 0, 10)).isEqualTo(1);
    }
}
