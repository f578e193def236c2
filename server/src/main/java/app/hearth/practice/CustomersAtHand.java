package app.hearth.practice;

import app.hearth.customer.Customers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The simulated customers, who hear with the standard reader whatever version reads live conversations. */
@Configuration
class CustomersAtHand {

    @Bean
    Customers customers() {
        return Customers.standard();
    }
}
