package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Forms.Unrepeated;

/** Lists of rows. */
class FormRowsTest {

    @Test
    void aColumnThatRisesRisesFromRowToRow() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"ladder","components":[
                  {"type":"number","key":"price","properties":{"rising":"true"}},
                  {"type":"number","key":"quota"}]}""");

        assertThat(form.wrong("ladder", List.of(Map.of("price", 99, "quota", 9), Map.of("price", 129.5, "quota", 9)))).isEmpty();
        assertThat(form.wrong("ladder", List.of(Map.of("price", 99), Map.of("price", 99), Map.of("price", 98))))
                .containsExactly("ladder[1].price rising", "ladder[2].price rising");
        assertThat(form.wrong("ladder", List.of(Map.of("price", 99), Map.of("quota", 1), Map.of("price", 98)))).isEmpty();
    }

    @Test
    void aColumnThatIsUniqueHasEachValueOnce() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"scores","properties":{"unique":"k"},"components":[
                  {"type":"textfield","key":"k"},
                  {"type":"number","key":"score"}]}""");

        assertThat(form.wrong("scores", List.of(Map.of("k", "a", "score", 1), Map.of("k", "b", "score", 1)))).isEmpty();
        assertThat(form.wrong("scores", List.of(Map.of("k", "a"), Map.of("k", "b"), Map.of("k", "a"))))
                .containsExactly("scores[2].k unique");
        assertThat(form.wrong("scores", List.of(Map.of("score", 1), Map.of("score", 2)))).isEmpty();
    }

    @Test
    void whatACampaignTakesOnceIsTold() {
        var form = FormTryout.with("""
                {"type":"textfield","key":"certNo","label":"证书号","properties":{"unique":"campaign"}}""", """
                {"type":"dynamiclist","path":"cards","properties":{"unique":"campaign"},"components":[
                  {"type":"textfield","key":"campaign"},
                  {"type":"textfield","key":"cardNo","label":"卡号","properties":{"unique":"campaign"}}]}""");

        var checked = form.check("certNo", "A-1", "cards", List.of(Map.of("campaign", "春季"), Map.of("cardNo", "C-7")));

        assertThat(checked.violations()).isEmpty();
        assertThat(checked.unrepeated()).containsExactly(
                new Unrepeated("certNo", "证书号", "A-1"), new Unrepeated("cards[1].cardNo", "卡号", "C-7"));
        assertThat(form.check("certNo", "").unrepeated()).isEmpty();
    }

    @Test
    void rowsAreCheckedOneByOneAndNamedByTheirNumber() {
        var form = FormTryout.with("""
                {"type":"dynamiclist","path":"posts","properties":{"minRows":"1","maxRows":"2"},"components":[
                  {"type":"textfield","key":"title","validate":{"required":true}},
                  {"type":"textfield","key":"link","conditional":{"hide":"=title = \\"none\\""},"validate":{"required":true}}]}""");

        assertThat(form.wrong()).containsExactly("posts required");
        assertThat(form.wrong("posts", List.of(Map.of("title", "none"), Map.of("link", "x", "other", 1))))
                .containsExactly("posts[1].other undeclared", "posts[1].title required");
        assertThat(form.wrong("posts", List.of(1))).containsExactly("posts rows");
        assertThat(form.wrong("posts", List.of(Map.of("title", "none"), Map.of("title", "none"), Map.of("title", "none"))))
                .containsExactly("posts maxRows");
        assertThat(form.check("posts", List.of(Map.of("title", "none", "link", "x"))).values())
                .containsEntry("posts", List.of(Map.of("title", "none")));
    }
}
