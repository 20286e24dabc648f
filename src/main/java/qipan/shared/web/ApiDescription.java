package qipan.shared.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about itself: nothing of the machine that answers, so that all nodes say the same. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        var info = new Info().title("起盘 Qipan").version("1").description(
                "Problems are application/problem+json (RFC 9457) in the request's Accept-Language, zh-CN by default.");
        return new OpenAPI().info(info).servers(List.of(new Server().url("/")));
    }
}
