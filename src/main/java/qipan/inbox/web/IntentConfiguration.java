package qipan.inbox.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Acts on tasks may carry a key. */
@Configuration(proxyBeanMethods = false)
class IntentConfiguration implements WebMvcConfigurer {

    private final IntentInterceptor intents;

    IntentConfiguration(IntentInterceptor intents) {
        this.intents = intents;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(intents).addPathPatterns("/api/tasks/**");
    }
}
