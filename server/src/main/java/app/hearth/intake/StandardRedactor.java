package app.hearth.intake;

import app.hearth.redaction.Redactor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The redactor that every text passes. */
@Configuration
class StandardRedactor {

    @Bean
    Redactor redactor() {
        return Redactor.standard();
    }
}
