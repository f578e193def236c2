package app.hearth.kernel;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the description of the API say what the code says: what may be missing, what an operation is called. */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "Problem";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }

    /** What every refusal and every fault looks like, RFC 9457. */
    record Problem(
            int status,
            String title,
            @Nullable String detail,
            String code,
            @Nullable List<Refused.Fault> faults,
            @Nullable Long retryAfterSeconds,
            @Nullable UUID incident) {}

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Hearth 薪火").version("1").license(new License().name("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components());
    }

    /** {@code PeopleController.list} is {@code peopleList}: it stays when other endpoints come. */
    @Bean
    OperationCustomizer stableNames() {
        return (operation, method) -> {
            var controller = method.getBeanType().getSimpleName().replace("Controller", "");
            var name = method.getMethod().getName();
            operation.setOperationId(controller.substring(0, 1).toLowerCase(Locale.ROOT)
                    + controller.substring(1)
                    + name.substring(0, 1).toUpperCase(Locale.ROOT)
                    + name.substring(1));
            operation.setTags(List.of(moduleOf(method.getBeanType())));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("Refused")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
            return operation;
        };
    }

    private static String moduleOf(Class<?> controller) {
        var name = controller.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Bean
    GlobalOpenApiCustomizer problems() {
        return api -> ModelConverters.getInstance(true)
                .readAll(Problem.class)
                .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    }
}
