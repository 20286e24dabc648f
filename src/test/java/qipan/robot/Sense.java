package qipan.robot;

import java.util.Map;

/** Answers that every robot gives where the least that a form allows would send work back. */
final class Sense {

    /**
     * Research must find enough people to sell to, groups must be alive enough to go on, agents must know their scripts,
     * and a board promises prizes to its first three.
     */
    static final Map<String, Object> ANSWERS = Map.ofEntries(
            Map.entry("estReach", 100_000), Map.entry("scaleWaves", 1), Map.entry("continueNextWave", true),
            Map.entry("signupCount", 50), Map.entry("activityRate", 20), Map.entry("customersInformed", true),
            Map.entry("leadRate", 10), Map.entry("entrants", 60), Map.entry("accept", true), Map.entry("passed", true),
            Map.entry("stockOk", true), Map.entry("unanswered", 0), Map.entry("quizScore", 90), Map.entry("rankTo", 3));

    private Sense() {}
}
