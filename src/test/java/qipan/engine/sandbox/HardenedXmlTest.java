package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.engine.sandbox.Models.brief;
import static qipan.engine.sandbox.Models.check;
import static qipan.engine.sandbox.Models.file;
import static qipan.engine.sandbox.Models.process;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.engine.ModelFile;

class HardenedXmlTest {

    private static final String BOMB = """
            <!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]><x>&d;</x>""";

    @ParameterizedTest
    @ValueSource(strings = {
        BOMB,
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
        "<!DOCTYPE x SYSTEM 'http://localhost:1/x.dtd'><x/>",
        "<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://localhost:1/p'> %p;]><x/>"
    })
    void refusesDoctypesBeforeAnyEntityIsRead(String xml) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () ->
                assertThat(brief(check(xml))).containsExactly("xml.doctype@null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<x>", "<x></y>", "<x>&undefined;</x>", "\u0000\u0001"})
    void refusesWhatIsNoXml(String xml) {
        assertThat(brief(check(xml))).containsExactly("xml.syntax@null");
    }

    @Test
    void refusesOtherXml() {
        assertThat(brief(check("<svg xmlns='http://www.w3.org/2000/svg'/>"))).containsExactly("xml.root@null");
        assertThat(brief(check(file("m.dmn", process(""))))).containsExactly("xml.root@null");
    }

    @Test
    void refusesHugeFilesUnread() {
        assertThat(brief(check(new ModelFile("m.bpmn", new byte[Limits.FILE_BYTES + 1]))))
                .containsExactly("file.size@null");
    }

    @Test
    void refusesTooManyElements() {
        assertThat(brief(check(process("<bpmn:manualTask name='n'/>".repeat(Limits.ELEMENTS))))).contains("xml.nodes@null");
        assertThat(brief(check("<x>" + "<y/>".repeat(Limits.NODES) + "</x>"))).containsExactly("xml.nodes@null");
    }

    @Test
    void refusesDeepNesting() {
        assertThat(brief(check("<x>".repeat(10_000)))).containsExactly("xml.depth@null");
    }

    @Test
    void refusesHugeAttributes() {
        assertThat(brief(check("<x a='" + "a".repeat(Limits.ATTRIBUTE_CHARS + 1) + "'/>")))
                .containsExactly("xml.attribute@null");
    }

    @Test
    void neverIncludes() {
        assertThat(brief(check(process(
                "<xi:include xmlns:xi='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>"))))
                .containsExactly("namespace@p");
    }

    @Test
    void refusesOddNamesAndKinds() {
        assertThat(brief(check(file("../../a.bpmn", "")))).containsExactly("file.name@null");
        assertThat(brief(check(file("a.sh", "")))).containsExactly("file.type@null");
        assertThat(brief(check(file("a.cmmn", "")))).containsExactly("file.type@null");
        assertThat(brief(check(file("a.bpmn", process("")), file("a.bpmn", process("")))))
                .contains("file.duplicate@null");
        assertThat(brief(check())).containsExactly("bundle.empty@null");
    }
}
