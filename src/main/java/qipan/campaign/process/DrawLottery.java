package qipan.campaign.process;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.campaign.Members;
import qipan.campaign.Members.Member;
import qipan.engine.PublishedDelegate;
import qipan.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Draws among the buyers. The seed is published: whoever hashes seed and member id and sorts gets the same winners.
 */
@PublishedDelegate(
        zh = "抽奖开奖(种子公开可验)",
        en = "Draw a lottery, verifiable by its seed",
        inputs = {"prize", "rule", "winnersWanted"})
class DrawLottery implements JavaDelegate {

    private final Members members;
    private final JsonMapper json;

    DrawLottery(Members members, JsonMapper json) {
        this.members = members;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var seed = Ids.next();
        var winners = members.of(inputs.key()).stream()
                .filter(member -> member.orders() > 0)
                .map(Member::member)
                .distinct()
                .sorted(Comparator.comparing(member -> lot(seed, member)))
                .limit(inputs.count("winnersWanted", 1))
                .toList();
        step.setVariable("winners", Spin.JSON(json.writeValueAsString(winners)));
        step.setVariable("lotterySeed", seed);
    }

    static String lot(String seed, String member) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest((seed + member).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
