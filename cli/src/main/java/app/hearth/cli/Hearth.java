package app.hearth.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of the launcher that need no server of their own. */
@Command(
        name = "hearth",
        description = "Hearth 薪火, the open workforce-engagement suite for customer-service teams.",
        subcommands = {
            ReadCommand.class,
            AdaptCommand.class,
            CardCommand.class,
            Import.class,
            PractiseCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            Version.class,
            HelpCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Hearth.Build.class)
public final class Hearth implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** Exit status of every command: 0 all done, 1 it failed, 2 it was called wrongly, 3 done but for some lines. */
    static CommandLine commands() {
        return new CommandLine(new Hearth()).setExecutionExceptionHandler((problem, commandLine, parsed) -> {
            commandLine.getErr().println(problem.getMessage() == null ? problem : problem.getMessage());
            return commandLine.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Which command?");
    }

    /** What was built. */
    static final class Build implements IVersionProvider {

        @Override
        public String[] getVersion() {
            var version = Hearth.class.getPackage().getImplementationVersion();
            return new String[] {"Hearth 薪火 " + (version == null ? "(not packaged)" : version)};
        }
    }
}
