package qipan.campaign.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import tools.jackson.databind.json.JsonMapper;

/** Words that send a script to compliance: superlatives, medical claims, promised income. */
class CheckWordsTest {

    @ParameterizedTest
    @CsvSource({"跟着我做稳赚不赔, 稳赚", "加入就能月入过万, 月入过万", "全网最低价, 全网最低", "三天根治, 根治"})
    void findsWhatLawOrGoodSenseForbids(String text, String word) {
        assertThat(hitsIn(text)).contains(word);
    }

    @ParameterizedTest
    @CsvSource("这一季的橙子甜，先到先得")
    void leavesHonestTalkAlone(String text) {
        assertThat(hitsIn(text)).isEqualTo("[]");
    }

    private static String hitsIn(String text) {
        var step = mock(DelegateExecution.class);
        given(step.getVariable("text")).willReturn(text);
        new CheckWords(JsonMapper.builder().build()).execute(step);
        var hits = ArgumentCaptor.forClass(Object.class);
        verify(step).setVariable(eq("wordHits"), hits.capture());
        verify(step).setVariable(eq("wordHitCount"), any());
        return hits.getValue().toString();
    }
}
