package app.hearth.signals;

import app.hearth.conversation.Conversation;
import app.hearth.conversation.Conversations;
import app.hearth.conversation.ConversationsErased;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.MonthlyPartitions;
import app.hearth.kernel.Rush;
import app.hearth.reading.NeedVectors;
import app.hearth.reading.SentenceVectors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the vector of every conversation's need in the background: of what came in, of what is read otherwise now, and
 * of all when the model is another one. Only that it waits is written where conversations come in, as embedding takes
 * longer than all the rest together.
 */
@Service
class NeedEmbedding {

    private static final Logger LOG = LoggerFactory.getLogger(NeedEmbedding.class);
    private static final int BATCH = 128;

    private final NeedWorkTable works;
    private final NeedVectorTable vectors;
    private final ReadingTable readings;
    private final Conversations conversations;
    private final MonthlyPartitions months;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rush rush;
    private int oneByOne;

    NeedEmbedding(
            NeedWorkTable works,
            NeedVectorTable vectors,
            ReadingTable readings,
            Conversations conversations,
            MonthlyPartitions months,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.works = works;
        this.vectors = vectors;
        this.readings = readings;
        this.conversations = conversations;
        this.months = months;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
        this.rush = new Rush(clock);
    }

    @EventListener
    void on(ConversationsRead read) {
        works.add(
                read.batch().stream().map(it -> it.conversation().id().value()).toList());
        rush.note(read.batch().size());
    }

    @EventListener
    void on(ConversationsErased erased) {
        works.remove(erased.conversations());
        vectors.delete(erased.conversations());
    }

    @Transactional
    void pause(Caller caller, boolean paused) {
        works.update(works.hold().paused(paused));
        audit.record(caller, paused ? "need-vectors.paused" : "need-vectors.resumed", "", Map.of());
    }

    /** Makes some more; false where there is nothing to do now. */
    boolean step() {
        if (rush.isOn()) {
            return false;
        }
        var some = new ArrayList<UUID>();
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> further(some)));
        } catch (RuntimeException problem) {
            LOG.warn("The need vectors of {} conversations could not be made", some.size(), problem);
            if (some.size() == 1) {
                transaction.executeWithoutResult(status -> works.fail(some));
            }
            oneByOne = some.size();
            return !some.isEmpty();
        }
    }

    private boolean further(List<UUID> some) {
        var work = works.hold();
        if (work.paused()) {
            return false;
        }
        if (!NeedVectors.MODEL.equals(work.model())) {
            works.addAllBut(NeedVectors.MODEL);
            works.update(work.with(NeedVectors.MODEL));
            return true;
        }
        some.addAll(works.some(oneByOne > 0 ? 1 : BATCH));
        oneByOne = Math.max(0, oneByOne - some.size());
        var held = conversations.holdFree(some);
        if (held.size() < some.size() && forgetGone(some)) {
            return true;
        }
        if (held.isEmpty()) {
            return false;
        }
        var done = held.stream().map(it -> it.id().value()).toList();
        make(held, done);
        works.remove(done);
        works.update(work.after(done.size(), clock.instant()));
        return true;
    }

    /** What waits and is no conversation (any more) waits for nothing. */
    private boolean forgetGone(List<UUID> some) {
        var gone = new HashSet<>(some);
        conversations.find(some).forEach(it -> gone.remove(it.id().value()));
        works.remove(List.copyOf(gone));
        return !gone.isEmpty();
    }

    private void make(List<Conversation> held, List<UUID> ids) {
        var shown = readings.shown(ids);
        var known = vectors.find(ids);
        var wanted = new ArrayList<Conversation>();
        var words = new ArrayList<String>();
        for (var conversation : held) {
            var id = conversation.id().value();
            var reading = shown.get(id);
            var need = reading == null ? "" : NeedVectors.words(conversation.toTranscript(), reading);
            var before = known.get(id);
            if (before == null
                    || before.words() != hash(need)
                    || !before.model().equals(NeedVectors.MODEL)
                    || !Objects.equals(before.agent(), conversation.agent())) {
                wanted.add(conversation);
                words.add(need);
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        var made = NeedVectors.of(words);
        var batch = new ArrayList<NeedVector>();
        for (var i = 0; i < wanted.size(); i++) {
            batch.add(new NeedVector(
                    wanted.get(i).id().value(),
                    wanted.get(i).agent(),
                    NeedVectors.MODEL,
                    SentenceVectors.language(words.get(i)),
                    hash(words.get(i)),
                    SmallVector.of(made.get(i))));
        }
        months.open("need_vector", ids);
        vectors.upsert(batch);
    }

    private static long hash(String words) {
        var hash = 0xcbf29ce484222325L;
        for (var i = 0; i < words.length(); i++) {
            hash = (hash ^ words.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
