package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import qipan.inbox.InboxOnTheEngine.Told;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inbox as its users meet it: its controllers, keys and problems above the real engine. What the doors do is told by the web tests.
 * Built when first asked for, as a child of the context that all engine tests of the inbox share.
 */
class HttpOnTheEngine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final ApplicationContext engine;
    private final Told told;
    private @Nullable AnnotationConfigWebApplicationContext web;
    private @Nullable MockMvcTester mvc;

    HttpOnTheEngine(ApplicationContext engine, Told told) {
        this.engine = engine;
        this.told = told;
    }

    @TestConfiguration
    @EnableWebMvc
    @ComponentScan("qipan.inbox.web")
    @ComponentScan(
            basePackages = "qipan.shared.web",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.REGEX, pattern = "qipan\\.shared\\.web\\.(MessagesConfiguration|Problems|ProblemAdvice)"))
    static class Web {}

    private synchronized MockMvcTester mvc() {
        if (mvc == null) {
            mvc = MockMvcTester.from(web());
        }
        return mvc;
    }

    private synchronized AnnotationConfigWebApplicationContext web() {
        if (web == null) {
            web = new AnnotationConfigWebApplicationContext();
            web.setParent(engine);
            web.setServletContext(new MockServletContext());
            web.register(Web.class);
            web.refresh();
        }
        return web;
    }

    static String at(String id, String act) {
        return "/api/tasks/" + id + "/" + act;
    }

    MvcTestResult post(String who, String path, String body) {
        return ask(who, HttpMethod.POST, path, body, null, Locale.SIMPLIFIED_CHINESE);
    }

    MvcTestResult get(String who, String path) {
        return ask(who, HttpMethod.GET, path, "", null, Locale.SIMPLIFIED_CHINESE);
    }

    MvcTestResult ask(String who, HttpMethod method, String path, String body, @Nullable String key, Locale language) {
        var request = mvc().method(method).uri(path).header("Accept-Language", language.toLanguageTag());
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        if (method != HttpMethod.GET) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return InboxOnTheEngine.as(who, () -> request.exchange());
    }

    /** It is done, and recorded in the name of whoever did it. */
    void does(String who, String act, String path, String body) {
        var before = told.acts.size();
        assertThat(post(who, path, body)).hasStatus2xxSuccessful();
        assertThat(told.acts.subList(before, told.acts.size())).extracting(one -> one.actor() + " " + one.action()).contains(who + " " + act);
    }

    void refuses(int status, String message, String who, String path, String body) {
        refuses(status, message, who, HttpMethod.POST, path, body, null);
    }

    /** As a problem that says why in both languages; nothing is recorded. */
    void refuses(int status, String message, String who, HttpMethod method, String path, String body, @Nullable String key) {
        var before = told.acts.size();
        for (var language : LANGUAGES) {
            var answer = ask(who, method, path, body, key, language);
            assertThat(answer).as(message).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(said(answer)).as(message).anyMatch(words(message, language));
        }
        assertThat(told.acts).hasSize(before);
    }

    /** The problem and all that it or its parts name. */
    static List<String> said(MvcTestResult answer) {
        var body = JSON.readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        var said = new ArrayList<String>();
        Stream.of("detail", "message", "reason").forEach(name -> body.findValues(name).forEach(text -> said.add(text.asString())));
        return said;
    }

    Predicate<String> words(String message, Locale language) {
        var text = web().getBean(MessageSource.class).getMessage(message, null, language);
        var parts = Stream.of(text.split("\\{\\d+}", -1)).map(Pattern::quote);
        return Pattern.compile(parts.collect(Collectors.joining(".*"))).asMatchPredicate();
    }
}
