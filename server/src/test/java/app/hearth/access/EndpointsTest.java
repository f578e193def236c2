package app.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.hearth.WholeServerTest;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.CallerArgument;
import app.hearth.kernel.Open;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint of the server against every role. Who adds an endpoint says in {@code who-may.txt} who may call it.
 */
@WholeServerTest
class EndpointsTest {

    private static final String OPEN = "open";
    private static final String SIGNED_IN = "signed-in";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Gate gate;

    @Test
    void everyEndpointIsListedWithThoseWhoMayCallIt() throws IOException {
        var found = new TreeMap<String, String>();
        endpoints().forEach((name, method) -> found.put(name, describe(method)));

        assertThat(found).isEqualTo(listed());
    }

    @Test
    void everyRoleGetsThroughWhereItIsListedAndNowhereElse() throws IOException {
        var listed = listed();
        endpoints().forEach((name, method) -> {
            for (var role : Role.values()) {
                var words = Set.of(listed.getOrDefault(name, "nobody").split(" ", -1));
                var expected = words.contains(OPEN) || words.contains(SIGNED_IN) || words.contains(role.wire());
                assertThat(passes(method, role)).as("%s %s", role, name).isEqualTo(expected);
            }
            assertThat(passes(method, null)).as("nobody %s", name).isEqualTo(OPEN.equals(listed.get(name)));
        });
    }

    @Test
    void nothingAnswersButOurControllersAndTheDescriptionOfTheApi() {
        assertThat(requestMappingHandlerMapping.getHandlerMethods().values())
                .extracting(method -> method.getBeanType().getName())
                .allMatch(name -> name.startsWith("app.hearth.") || name.startsWith("org.springdoc."));
    }

    private Map<String, HandlerMethod> endpoints() {
        var endpoints = new TreeMap<String, HandlerMethod>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("app.hearth.")) {
                var verbs = mapping.getMethodsCondition().getMethods();
                var verb = verbs.isEmpty() ? "ANY" : verbs.iterator().next().name();
                mapping.getPatternValues().forEach(path -> endpoints.put(verb + " " + path, method));
            }
        });
        return endpoints;
    }

    private static Map<String, String> listed() throws IOException {
        return new ClassPathResource("access/who-may.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\s*:\\s*", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> parts[1], (one, other) -> one + other, TreeMap::new));
    }

    private static String describe(HandlerMethod method) {
        if (method.hasMethodAnnotation(Open.class)) {
            return OPEN;
        }
        var allowed = Gate.allowedOn(method);
        return allowed == null ? "nobody" : rolesOf(allowed) + tokenOf(allowed);
    }

    private static String rolesOf(Allowed allowed) {
        return allowed.value().length == 0
                ? SIGNED_IN
                : EnumSet.copyOf(Arrays.asList(allowed.value())).stream()
                        .map(Role::wire)
                        .collect(Collectors.joining(" "));
    }

    private static String tokenOf(Allowed allowed) {
        return allowed.token().isEmpty() ? "" : " token=" + allowed.token();
    }

    private boolean passes(HandlerMethod method, @Nullable Role role) {
        var request = new MockHttpServletRequest();
        if (role != null) {
            CallerArgument.put(request, new Caller(UUID.randomUUID(), role.wire(), null, Set.of(role), Scope.NOTHING));
        }
        try {
            return gate.preHandle(request, new MockHttpServletResponse(), method);
        } catch (Refused refused) {
            return false;
        }
    }
}
