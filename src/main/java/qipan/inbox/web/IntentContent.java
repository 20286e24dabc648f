package qipan.inbox.web;

import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import qipan.inbox.Intent;
import tools.jackson.databind.json.JsonMapper;

/** Adds what is asked to the intent: a key belongs to one content. */
@ControllerAdvice(basePackageClasses = IntentContent.class)
class IntentContent extends RequestBodyAdviceAdapter {

    private final JsonMapper json;

    IntentContent(JsonMapper json) {
        this.json = json;
    }

    /** A request of which only a part is what one means. */
    interface Meant {
        Object meaning();
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return Intent.current() != null;
    }

    @Override
    public Object afterBodyRead(
            Object body, HttpInputMessage message, MethodParameter parameter, Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        var intent = Intent.current();
        if (intent != null) {
            intent.add(json.writeValueAsString(body instanceof Meant part ? part.meaning() : body));
        }
        return body;
    }
}
