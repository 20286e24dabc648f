package qipan.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A slice's controllers as the pages ask them: with JSON, and with the token that nobody else's page has. */
public final class Http {

    private final MockMvcTester mvc;
    private final List<RequestPostProcessor> more;

    Http(MockMvcTester mvc, List<RequestPostProcessor> more) {
        this.mvc = mvc;
        this.more = more;
    }

    /** The same, with this header. */
    public Http with(String header, String value) {
        return with(request -> {
            request.addHeader(header, value);
            return request;
        });
    }

    /** The same, with this in addition. */
    public Http with(RequestPostProcessor addition) {
        var all = new ArrayList<>(more);
        all.add(addition);
        return new Http(mvc, all);
    }

    public MvcTestResult get(String path) {
        return request(HttpMethod.GET, path).exchange();
    }

    public MvcTestResult post(String path, String body) {
        return send(HttpMethod.POST, path, body);
    }

    public MvcTestResult put(String path, String body) {
        return send(HttpMethod.PUT, path, body);
    }

    public MvcTestResult delete(String path) {
        return request(HttpMethod.DELETE, path).with(csrf()).exchange();
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return request(method, path).with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body).exchange();
    }

    private MockMvcRequestBuilder request(HttpMethod method, String path) {
        var request = mvc.method(method).uri(path);
        more.forEach(request::with);
        return request;
    }
}
