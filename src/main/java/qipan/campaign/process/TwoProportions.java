package qipan.campaign.process;

/** The two-sided two-proportion z-test. */
final class TwoProportions {

    private TwoProportions() {}

    /** How likely a difference at least this large is by chance; 1 when there is nothing to compare. */
    static double pValue(long hitsA, long triesA, long hitsB, long triesB) {
        if (triesA == 0 || triesB == 0) {
            return 1;
        }
        var pooled = (double) (hitsA + hitsB) / (triesA + triesB);
        var deviation = Math.sqrt(pooled * (1 - pooled) * (1d / triesA + 1d / triesB));
        if (deviation == 0) {
            return 1;
        }
        var z = ((double) hitsB / triesB - (double) hitsA / triesA) / deviation;
        return 2 * upperTail(Math.abs(z));
    }

    /** Abramowitz and Stegun 26.2.17; its error is below 1e-7. */
    private static double upperTail(double z) {
        var t = 1 / (1 + 0.2316419 * z);
        var series = t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        return series * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
