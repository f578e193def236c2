package app.hearth.signals;

import app.hearth.conversation.Conversations;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.signals.ReaderVersion.Kind;
import app.hearth.signals.ReaderVersion.State;
import app.hearth.signals.ReaderWork.Act;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the reader side by side: brought, set to read the store, made the one in use, and deleted. */
@Service
class ReaderVersions {

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,79}");

    private final ReaderVersionTable versions;
    private final ReaderWorkTable works;
    private final AtHand atHand;
    private final Conversations conversations;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    ReaderVersions(
            ReaderVersionTable versions,
            ReaderWorkTable works,
            AtHand atHand,
            Conversations conversations,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.versions = versions;
        this.works = works;
        this.atHand = atHand;
        this.conversations = conversations;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<ReaderVersion> all() {
        return versions.all();
    }

    @Transactional(readOnly = true)
    ReaderVersion get(String version) {
        return versions.find(version)
                .orElseThrow(() -> Refused.unknown("reader.unknown", "No reader %s.".formatted(version)));
    }

    /** The last work on each version. */
    @Transactional(readOnly = true)
    List<ReaderWork> works() {
        return works.latest();
    }

    @Transactional(readOnly = true)
    String newcomers() {
        return atHand.forNewcomers(versions.choice()).version();
    }

    /** Takes the file of an adapted model in. It reads nothing yet. The same file again changes nothing. */
    @Transactional
    ReaderVersion bring(Caller caller, byte[] model) {
        var adapted = atHand.bring(model);
        var version = adapted.reader().version();
        if (!VERSION.matcher(version).matches()
                || version.equals(atHand.standard().version())) {
            throw Refused.invalid("reader.version-name", "A model cannot be called '%s'.".formatted(version));
        }
        if (versions.insertUnlessPresent(version, Kind.ADAPTED, adapted.basedOn(), model, clock.instant())) {
            audit.record(caller, "reader.model-brought", version, Map.of("basedOn", adapted.basedOn()));
        } else if (!versions.model(version)
                .map(known -> Arrays.equals(known, model))
                .orElse(false)) {
            throw Refused.conflict("reader.version-taken", "There is another model called %s.".formatted(version));
        }
        return get(version);
    }

    /** Has a version read the whole store in the background, beside what is shown. Where it began once, it goes on. */
    @Transactional
    void read(Caller caller, String version) {
        var known = get(version);
        beginReading(known, false, caller.name());
        audit.record(caller, "reader.reading-begun", version, Map.of());
    }

    /** Reads the store with the standard reader of the program, and makes it the one in use when that is done. */
    void upgrade(Caller program) {
        var version = atHand.standard().version();
        beginReading(get(version), true, program.name());
        audit.record(program, "reader.reading-begun", version, Map.of("thenActivate", true));
    }

    private void beginReading(ReaderVersion known, boolean thenActivate, String by) {
        var version = known.version();
        if (atHand.find(version).isEmpty()) {
            throw Refused.conflict("reader.not-made", "This program cannot read with %s.".formatted(version));
        }
        begin(version, Act.READ, thenActivate, by);
        if (known.state() == State.UNREAD) {
            versions.move(version, State.PARTLY);
        }
        var active = versions.choice().active();
        if (known.comparison() == null && active != null && known.state() != State.ACTIVE) {
            versions.compare(version, Comparison.with(active));
        }
    }

    /** Makes a version the one in use, in the background; going back to an earlier one is the same. */
    @Transactional
    void activate(Caller caller, String version) {
        switch (get(version).state()) {
            case ACTIVE -> throw Refused.conflict("reader.active", "%s is in use already.".formatted(version));
            case UNREAD, PARTLY ->
                throw Refused.conflict("reader.not-read", "%s has not read the whole store yet.".formatted(version));
            case READ -> beginActivating(version, caller.name());
        }
        audit.record(caller, "reader.activation-begun", version, Map.of());
    }

    /** From here on all that comes in is read with this version: what came before the others is committed. */
    void beginActivating(String version, String by) {
        versions.lockChoice();
        begin(version, Act.ACTIVATE, false, by);
    }

    @Transactional
    void delete(Caller caller, String version) {
        var known = get(version);
        if (known.state() == State.ACTIVE) {
            throw Refused.conflict("reader.in-use", "%s is in use; activate another one first.".formatted(version));
        }
        if (version.equals(newcomers())) {
            throw Refused.conflict("reader.reads-newcomers", "%s reads what comes in.".formatted(version));
        }
        if (known.state() == State.UNREAD && known.kind() == Kind.ADAPTED) {
            versions.delete(version);
        } else {
            begin(version, Act.DELETE, false, caller.name());
            versions.move(version, State.PARTLY);
        }
        audit.record(caller, "reader.deleted", version, Map.of());
    }

    /** Stops what is running. What was read stays; a half-done activation is turned back. */
    @Transactional
    void cancel(Caller caller) {
        var work = works.lockRunning()
                .orElseThrow(() -> Refused.conflict("reader.idle", "Nothing is running that could be stopped."));
        var active = versions.choice().active();
        if (work.act() == Act.ACTIVATE && work.reader().equals(active)) {
            throw Refused.conflict("reader.turning-back", "It is turning back to %s already.".formatted(active));
        }
        works.end(work.id(), ReaderWork.State.CANCELLED, clock.instant());
        if (work.act() == Act.ACTIVATE && active != null) {
            beginActivating(active, caller.name());
        }
        audit.record(
                caller,
                "reader.work-cancelled",
                work.reader(),
                Map.of("act", work.act().wire()));
    }

    private void begin(String version, Act act, boolean thenActivate, String by) {
        var work = ReaderWork.begun(ids.next(), version, act, thenActivate, conversations.count(), by, clock.instant());
        if (!works.insertUnlessBusy(work)) {
            throw Refused.conflict("reader.busy", "Another work on the readings is running.");
        }
    }
}
