package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders();

    @Test
    void fillsWhatIsKnownAndLeavesTheRestForThePerson() {
        assertThat(fill("{群名}今天聊{主题},理由是{发售理由},{昵称}来", Map.of("theme", "装修", "reasonToSell", "助农")))
                .isEqualTo("一群今天聊装修,理由是助农,{昵称}来");
    }

    @Test
    void saysTimesAsPeopleSayThemAndWholeNumbersWithoutAPoint() {
        var variables = Map.<String, Object>of("saleCloseAt", Date.from(Instant.parse("2026-03-05T12:00:00Z")), "price", 99.0);

        assertThat(fill("{截止时间}前{价}元", variables)).isEqualTo("3月5日20:00前99元");
    }

    @Test
    void takesAVariableByItsOwnNameAndItsTextAsItIs() {
        assertThat(fill("{gmv}元", Map.of("gmv", "$1\\0"))).isEqualTo("$1\\0元");
    }

    @Test
    void anEmptyVariableIsUnknown() {
        assertThat(fill("{主题}", Map.of("theme", " "))).isEqualTo("{主题}");
    }

    private String fill(String text, Map<String, Object> variables) {
        return placeholders.fill(text, SampleFacts.row("anna", false, null), variables);
    }
}
