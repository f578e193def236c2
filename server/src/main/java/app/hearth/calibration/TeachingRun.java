package app.hearth.calibration;

import app.hearth.calibration.TaughtLesson.Outcome;
import app.hearth.calibration.TeachingWork.State;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import app.hearth.kernel.Scope;
import app.hearth.reading.Adapting;
import app.hearth.reading.Head;
import app.hearth.reading.ReadingModel;
import app.hearth.reading.Target;
import app.hearth.signals.AdaptedModels;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Teaches the reading, thing by thing, and puts what is proven better on the shelf. If the server stops, the next one
 * begins it anew.
 */
@Component
class TeachingRun {

    private static final Logger LOG = LoggerFactory.getLogger(TeachingRun.class);
    private static final int LONGEST_NAME = 40;

    private final TeachingTable table;
    private final Teaching teaching;
    private final AdaptedModels models;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TeachingRun(
            TeachingTable table,
            Teaching teaching,
            AdaptedModels models,
            TransactionTemplate transaction,
            Clock clock) {
        this.table = table;
        this.teaching = teaching;
        this.models = models;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does what was begun, if anything was. */
    void go() {
        table.running().ifPresent(work -> {
            try {
                teach(work);
            } catch (RuntimeException problem) {
                LOG.warn("Teaching the reading {} broke off", work.id(), problem);
                table.end(work.id(), State.FAILED, null, clock.instant());
            }
        });
    }

    private void teach(TeachingWork work) {
        var caller = new Caller(work.account(), work.startedBy(), null, Set.of(Role.MANAGER), Scope.CENTRE);
        var decided = teaching.decided(caller, work.question());
        var counts = counts(decided);
        var lessons = new ArrayList<TaughtLesson>();
        if (!table.advance(work.id(), decided.size(), counts.size(), lessons)) {
            return;
        }
        var adapting = new Adapting(
                models.standard(), decided.stream().map(Decided::labels).toList());
        var proven = new ArrayList<Head>();
        for (var entry : counts.entrySet()) {
            lessons.add(learn(adapting, entry.getKey(), entry.getValue(), proven));
            if (!table.advance(work.id(), decided.size(), counts.size(), lessons)) {
                return;
            }
        }
        transaction.executeWithoutResult(status -> keep(work, caller, adapting, proven));
    }

    private void keep(TeachingWork work, Caller caller, Adapting adapting, List<Head> proven) {
        var version =
                proven.isEmpty() ? null : models.bring(caller, new ReadingModel(adapting.basedOn(), proven).toBytes());
        if (!table.end(work.id(), State.DONE, version, clock.instant())) {
            throw new IllegalStateException("Teaching %s was ended meanwhile".formatted(work.id()));
        }
    }

    private static TaughtLesson learn(Adapting adapting, String item, int labels, List<Head> proven) {
        var name = item.isEmpty() ? null : item;
        if (item.length() > LONGEST_NAME) {
            return TaughtLesson.untried(name, labels, Outcome.LONG_NAME);
        }
        if (labels < Adapting.FEWEST) {
            return TaughtLesson.untried(name, labels, Outcome.TOO_FEW);
        }
        try {
            var head = adapting.learn(target(name));
            if (head.isProven()) {
                proven.add(head);
            }
            return TaughtLesson.of(name, labels, head);
        } catch (IllegalArgumentException alike) {
            LOG.debug("Nothing can be learned of {}", item, alike);
            return TaughtLesson.untried(name, labels, Outcome.ALIKE);
        }
    }

    private static Target target(@Nullable String item) {
        return item == null
                ? new Target(Target.Kind.CONVERSATION_RESOLVED, "")
                : new Target(Target.Kind.CONVERSATION_CATEGORY, item);
    }

    /** In how many conversations people decided what, by item; "" for whether the matter was settled. */
    private static Map<String, Integer> counts(List<Decided> decided) {
        var counts = new TreeMap<String, Integer>();
        for (var one : decided) {
            if (one.resolved() != null) {
                counts.merge("", 1, Integer::sum);
            }
            one.categories().keySet().forEach(item -> counts.merge(item, 1, Integer::sum));
        }
        return counts;
    }
}
