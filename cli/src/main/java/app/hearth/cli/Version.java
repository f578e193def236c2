package app.hearth.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Says which Hearth this is.")
final class Version implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        var commandLine = Objects.requireNonNull(spec).commandLine();
        commandLine.getOut().println(new Hearth.Build().getVersion()[0]);
        commandLine.getOut().println("Java " + Runtime.version());
    }
}
