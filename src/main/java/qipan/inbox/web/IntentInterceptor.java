package qipan.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import qipan.inbox.Intent;
import qipan.security.CurrentActor;
import qipan.shared.Refusal;

/**
 * Takes the key of an act from the request. Of two requests with the same key the second is told to come back as long as the first
 * is under way in this node; in another node it waits for it. What was refused changed nothing and is not remembered.
 */
@Component
class IntentInterceptor implements HandlerInterceptor {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String UNDER_WAY = IntentInterceptor.class.getName();

    private final CurrentActor current;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    IntentInterceptor(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var key = request.getHeader(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return true;
        }
        if (!UUID.matcher(key).matches()) {
            throw Refusal.malformed("inbox.intent.malformed");
        }
        var place = current.get().username() + "/" + key;
        if (!underWay.add(place)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            throw Refusal.conflict("inbox.intent.underWay");
        }
        request.setAttribute(UNDER_WAY, place);
        Intent.begin(key, request.getRequestURI());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(UNDER_WAY) instanceof String place) {
            Intent.end();
            underWay.remove(place);
        }
    }
}
