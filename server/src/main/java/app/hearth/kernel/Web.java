package app.hearth.kernel;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.io.Resource;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all controllers share, and the pages: every path that is neither a file nor the API is the web application's.
 */
@Configuration
class Web implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    private final JsonMapper json;

    Web(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    /** In a path or query an enum goes by the name that it has in JSON. */
    @Override
    @SuppressWarnings("rawtypes")
    public void addFormatters(FormatterRegistry registry) {
        ConverterFactory<String, Enum> byWireName = new ConverterFactory<>() {
            @Override
            public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
                return name -> json.convertValue(name, type);
            }
        };
        registry.addConverterFactory(byWireName);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/index.html");
    }

    /** Files with a hash in their name never change; the rest is asked for each time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
        registry.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new Pages());
    }

    /** A path without a file of its own is a page that the web application draws. */
    private static class Pages extends PathResourceResolver {

        @Override
        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
            var file = super.getResource(path, location);
            if (file != null || path.startsWith("api/") || path.equals("api")) {
                return file;
            }
            return super.getResource("index.html", location);
        }
    }
}
