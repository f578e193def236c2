package app.hearth.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.CallerArgument;
import app.hearth.kernel.Open;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class GateTest {

    private static final Caller LEAD = person(Role.LEAD);

    private final Gate gate = new Gate();

    @Test
    void refusesWhatNobodyHasBeenNamedFor() {
        assertThat(refusalOf("forgotten", person(Role.ADMIN))).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf("forgotten", null)).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void refusesWhateverIsNoControllerOfOurs() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        gate.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), new Object()));
    }

    @Test
    void letsEverybodyThroughWhereItIsOpen() {
        assertThat(refusalOf("open", null)).isNull();
    }

    @Test
    void asksWhoItIs() {
        assertThat(refusalOf("forLeads", null)).isEqualTo(Refused.Kind.UNAUTHENTICATED);
        assertThat(refusalOf("forAll", null)).isEqualTo(Refused.Kind.UNAUTHENTICATED);
    }

    @Test
    void comparesRoles() {
        assertThat(refusalOf("forAll", LEAD)).isNull();
        assertThat(refusalOf("forLeads", LEAD)).isNull();
        assertThat(refusalOf("forLeads", person(Role.AGENT))).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void letsATokenDoOnlyWhatItsScopeSays() {
        assertThat(refusalOf("forPrograms", token("intake:write"))).isNull();
        assertThat(refusalOf("forPrograms", token("conversation:read"))).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf("forAll", token("intake:write"))).isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf("forPrograms", LEAD)).isEqualTo(Refused.Kind.FORBIDDEN);
    }

    private Refused.@Nullable Kind refusalOf(String method, @Nullable Caller caller) {
        var request = new MockHttpServletRequest();
        if (caller != null) {
            CallerArgument.put(request, caller);
        }
        try {
            var handler = new HandlerMethod(new Endpoints(), Endpoints.class.getDeclaredMethod(method));
            assertThat(gate.preHandle(request, new MockHttpServletResponse(), handler))
                    .isTrue();
            return null;
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(missing);
        } catch (Refused refused) {
            return refused.kind();
        }
    }

    private static Caller person(Role role) {
        return new Caller(UUID.randomUUID(), role.wire(), null, Set.of(role), Scope.CENTRE);
    }

    private static Caller token(String scope) {
        return new Caller(
                UUID.randomUUID(),
                "loader",
                null,
                Set.of(),
                Scope.CENTRE,
                new Caller.Token(UUID.randomUUID(), Set.of(scope), null));
    }

    static class Endpoints {

        void forgotten() {}

        @Open
        void open() {}

        @Allowed
        void forAll() {}

        @Allowed(Role.LEAD)
        void forLeads() {}

        @Allowed(value = Role.ADMIN, token = "intake:write")
        void forPrograms() {}
    }
}
