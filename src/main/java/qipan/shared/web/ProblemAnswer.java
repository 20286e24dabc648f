package qipan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Lets a filter, which stands before all controllers, answer with the same problems as they do. */
@Component
public class ProblemAnswer {

    private final HandlerExceptionResolver resolver;
    private final LocaleResolver locales;

    ProblemAnswer(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver, LocaleResolver locales) {
        this.resolver = resolver;
        this.locales = locales;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, Exception reason) {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        resolver.resolveException(request, response, null, reason);
    }
}
