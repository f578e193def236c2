package app.hearth.kernel;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes records as they are: a component without {@code @Nullable} is always there. Two records of one name would
 * silently become one, so that is an error.
 */
@Component
class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> owners = new ConcurrentHashMap<>();

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        var java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            var described = schema.get$ref() == null ? schema : definedAs(nameIn(schema), context);
            if (described != null) {
                requireWhatIsNeverNull(described, java.getRawClass());
            }
            if (schema.get$ref() != null && java.getRawClass() != Page.class) {
                claim(nameIn(schema), java.getRawClass());
            }
        }
        return schema;
    }

    @SuppressWarnings("rawtypes")
    private static @Nullable Schema definedAs(String name, ModelConverterContext context) {
        return context.getDefinedModels().get(name);
    }

    @SuppressWarnings("rawtypes")
    private static String nameIn(Schema schema) {
        return schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
    }

    private void claim(String name, Class<?> type) {
        var owner = owners.putIfAbsent(name, type);
        if (owner != null && owner != type) {
            throw new IllegalStateException("Both %s and %s are called %s in the API".formatted(owner, type, name));
        }
    }

    private static void requireWhatIsNeverNull(Schema<?> schema, Class<?> type) {
        if (schema.getProperties() != null) {
            schema.setRequired(Arrays.stream(type.getRecordComponents())
                    .filter(component -> !isNullable(component))
                    .map(RecordComponent::getName)
                    .filter(schema.getProperties()::containsKey)
                    .toList());
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
