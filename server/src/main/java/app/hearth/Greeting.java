package app.hearth;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Tells whoever started Hearth where to find it. */
final class Greeting implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        System.out.printf(
                "%nHearth 薪火 is ready: %s%n",
                address(ready.getApplicationContext().getEnvironment()));
        System.out.flush();
    }

    /** The port that was got, once there is one; else the port that was asked for. */
    static String address(Environment environment) {
        var host = environment.getProperty("server.address", "127.0.0.1");
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://%s:%s".formatted(host.contains(":") ? "[" + host + "]" : host, port);
    }
}
