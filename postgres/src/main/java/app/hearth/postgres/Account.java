package app.hearth.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The account PostgreSQL runs under. It refuses to be root, so root starts it either without root's rights (in a user
 * namespace of its own, where files still belong to root) or as an ordinary account that is then given the files.
 *
 * @param owner whom the files must belong to
 * @param prefix the command that changes to the account, empty when nothing needs to change
 */
record Account(String owner, List<String> prefix) {

    private static final List<String> ORDINARY = List.of("postgres", "nobody");

    Account {
        prefix = List.copyOf(prefix);
    }

    /** Whoever started Hearth, unless that is root; then the first way that works on this machine. */
    static Account forFolder(Path folder) {
        var starter = System.getProperty("user.name");
        if (!starter.equals("root")) {
            return new Account(starter, List.of());
        }
        var tried = new ArrayList<String>();
        for (var account : waysForRoot()) {
            account.own(folder);
            var attempt = account.run(folder, List.of("test", "-w", folder.toString()));
            if (!attempt.failed()) {
                return account;
            }
            tried.add("%s: %s".formatted(String.join(" ", account.prefix), attempt.lastWords()));
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and no way was found to run it as somebody else who can reach %s. Start Hearth as an ordinary user, choose a home outside /root with --home, or set HEARTH_DB_URL. Tried:%n  %s"
                        .formatted(folder, String.join(System.lineSeparator() + "  ", tried)));
    }

    static List<Account> waysForRoot() {
        var ways = new ArrayList<Account>();
        ways.add(new Account("root", List.of("unshare", "--user")));
        for (var name : ORDINARY) {
            ways.add(new Account(
                    name, List.of("setpriv", "--reuid=" + name, "--regid=" + name, "--init-groups", "--no-new-privs")));
            ways.add(new Account(name, List.of("runuser", "-u", name, "--")));
        }
        return ways;
    }

    Program run(Path folder, List<String> command) {
        var whole = Stream.concat(prefix.stream(), command.stream()).toList();
        return Program.run(folder, whole);
    }

    /** Gives the folder to the account and lets it walk there; costs nothing when it already owns it. */
    void own(Path folder) {
        try {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            var user = users.lookupPrincipalByName(owner);
            if (!owner.equals(System.getProperty("user.name"))) {
                letPass(folder.resolveSibling(""));
            }
            if (Files.getOwner(folder).equals(user) && ownsContent(folder, user)) {
                return;
            }
            try (var files = Files.walk(folder)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.setAttribute(file, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (UserPrincipalNotFoundException noSuchAccount) {
            return; // running as it will fail and say so
        } catch (IOException problem) {
            throw new UncheckedIOException("Could not give %s to %s".formatted(folder, owner), problem);
        }
    }

    private static boolean ownsContent(Path folder, UserPrincipal user) throws IOException {
        try (var content = Files.list(folder)) {
            for (var file : (Iterable<Path>) content::iterator) {
                if (!Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(user)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void letPass(Path folder) throws IOException {
        var permissions = Files.getPosixFilePermissions(folder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }
}
