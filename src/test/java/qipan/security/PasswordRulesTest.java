package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "correct horse,",
        "一二三四五六七八,",
        "short, minLength",
        "'a       ', minLength",
        "wangxiaoming, guessable",
        "WangXiaoMing, guessable",
        "0123456789012345678901234567890123456789012345678901234567890123456789012, maxLength",
        "一二三四五六七八九十一二三四五六七八九十一二三四五, maxLength"
    })
    void objects(String password, String rule) {
        var objection = PasswordRules.objection("password", "wangxiaoming", password);
        assertThat(objection.map(violation -> violation.rule()).orElse(null)).isEqualTo(rule);
    }
}
