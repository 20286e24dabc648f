package qipan.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/** Gives {@code index.html} to a browser that opens or reloads a page which only the front end's router knows. */
class SinglePageResolver extends PathResourceResolver {

    private static final String PAGE = "index.html";
    private static final List<String> NOT_PAGES = List.of("api/", "engine-rest/", "actuator/", "v3/", "assets/");

    @Override
    protected @Nullable Resource resolveResourceInternal(
            @Nullable HttpServletRequest request,
            String path,
            List<? extends Resource> locations,
            ResourceResolverChain chain) {
        var found = super.resolveResourceInternal(request, path, locations, chain);
        if (found != null || request == null || !asksForPage(request, path)) {
            return found;
        }
        return super.resolveResourceInternal(request, PAGE, locations, chain);
    }

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        return path.isEmpty() ? null : super.getResource(path, location);
    }

    private static boolean asksForPage(HttpServletRequest request, String path) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html") && NOT_PAGES.stream().noneMatch(path::startsWith);
    }
}
