package qipan.engine.form;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** How a field is called on the screen. */
record Label(String zh, String en) {

    /** In the language of the request on this thread. */
    @Override
    public String toString() {
        return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
