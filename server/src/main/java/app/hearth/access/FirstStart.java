package app.hearth.access;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * While nobody has an account, every start shows whoever sits at the server the way in. There is no default password.
 */
@Component
class FirstStart {

    private final AccountTable accounts;
    private final Links links;
    private final Environment environment;

    FirstStart(AccountTable accounts, Links links, Environment environment) {
        this.accounts = accounts;
        this.links = links;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void showTheWayIn() {
        if (accounts.isEmpty()) {
            var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
            System.out.printf(
                    "Open this link once to create the first administrator: http://127.0.0.1:%s/setup/%s%n",
                    port, links.forFirstAdministrator().value());
        }
    }
}
