package qipan.engine.sandbox;

import org.xml.sax.SAXException;

/** The file is not XML that we are willing to read any further. */
final class XmlRefused extends SAXException {

    private final transient Rule rule;
    private final transient Object[] args;

    XmlRefused(Rule rule, Object... args) {
        super(rule.word());
        this.rule = rule;
        this.args = args;
    }

    Rule rule() {
        return rule;
    }

    Object[] args() {
        return args;
    }
}
