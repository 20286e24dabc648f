package qipan.engine;

import java.util.Set;
import qipan.engine.sandbox.OutlineReader;

/**
 * What a model is made of and what it needs, read from its XML.
 *
 * @param keys processes or decisions it defines
 * @param name of the first of them
 * @param roles role keys that get tasks or messages
 * @param anchors plan anchors that its times are counted from
 * @param forms forms it shows
 * @param decisions decisions it asks
 * @param calls processes it calls or starts; a computed reference gives every key it mentions
 * @param delegates beans its service tasks name
 * @param kpis metrics it records: those that tasks ask their people for, and those that {@code recordKpi} is given
 * @param parameters configuration keys it reads, and decision outputs that a campaign may set instead
 */
public record ModelOutline(
        Set<String> keys,
        String name,
        Set<String> roles,
        Set<String> anchors,
        Set<String> forms,
        Set<String> decisions,
        Set<String> calls,
        Set<String> delegates,
        Set<String> kpis,
        Set<String> parameters) {

    /**
     * @param xml BPMN or DMN
     * @throws IllegalArgumentException when it is neither
     */
    public static ModelOutline of(byte[] xml) {
        return OutlineReader.read(xml);
    }
}
