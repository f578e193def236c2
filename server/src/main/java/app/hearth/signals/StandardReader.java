package app.hearth.signals;

import app.hearth.reading.Reader;
import app.hearth.reading.Readers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reader that every conversation is read by. */
@Configuration
class StandardReader {

    @Bean
    Reader reader() {
        return Readers.standard();
    }
}
