package app.hearth.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for every request: no forged requests from other sites, and the headers that keep a browser careful. Who
 * may call what is not decided here but at the {@link Gate}, in one place and beside the endpoints.
 */
@Configuration
class Security implements WebMvcConfigurer {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; "
                    + "script-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()";

    private final Recognition recognition;
    private final Gate gate;
    private final JsonMapper json;

    Security(Recognition recognition, Gate gate, JsonMapper json) {
        this.recognition = recognition;
        this.gate = gate;
        this.json = json;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(recognition).addPathPatterns("/api/**");
        registry.addInterceptor(gate);
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.spa().ignoringRequestMatchers(request -> Recognition.tokenOf(request) != null))
                .exceptionHandling(exceptions ->
                        exceptions.accessDeniedHandler((request, response, denied) -> refuseForgery(response)))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                        .frameOptions(frames -> frames.deny())
                        .cacheControl(cache -> cache.disable()))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .anonymous(anonymous -> anonymous.disable())
                .build();
    }

    private void refuseForgery(HttpServletResponse response) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.FORBIDDEN, "The request lacks the token that shows it comes from our own pages.");
        problem.setProperty("code", "access.csrf");
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
