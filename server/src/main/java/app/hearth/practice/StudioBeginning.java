package app.hearth.practice;

import app.hearth.conversation.ConversationId;
import app.hearth.conversation.Conversations;
import app.hearth.customer.Customers;
import app.hearth.customer.drafting.ScenarioDraft;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.ScenarioText;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.reading.Reading;
import app.hearth.signals.Signals;
import app.hearth.transcript.Transcript;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins scenarios: with an example, with one there is, with a document, or with a conversation. */
@Service
class StudioBeginning {

    private static final String OWN = "own";
    private static final int MOST = 10_000;

    private final StudioScenarioTable scenarios;
    private final StudioDraftTable drafts;
    private final StudioLibrary library;
    private final Conversations conversations;
    private final Signals signals;
    private final Customers customers;
    private final Audit audit;
    private final Clock clock;

    StudioBeginning(
            StudioScenarioTable scenarios,
            StudioDraftTable drafts,
            StudioLibrary library,
            Conversations conversations,
            Signals signals,
            Customers customers,
            Audit audit,
            Clock clock) {
        this.scenarios = scenarios;
        this.drafts = drafts;
        this.library = library;
        this.conversations = conversations;
        this.signals = signals;
        this.customers = customers;
        this.audit = audit;
        this.clock = clock;
    }

    /** With a small example that has all the parts. */
    @Transactional
    String empty(Caller caller, Language language) {
        return begin(caller, OWN, StudioExample.in(language), null, "example");
    }

    /** With one that ships, or that the caller may see. */
    @Transactional
    String like(Caller caller, String id) {
        return begin(caller, id, library.document(caller, id), null, "like " + id);
    }

    /** With a document from elsewhere, faults and all. */
    @Transactional
    String of(Caller caller, String document) {
        StudioDrafts.require(document);
        return begin(caller, OWN, document, null, "document");
    }

    /**
     * With what was said in a conversation that the caller may see. Who the agent was does not go along. The
     * conversation is held meanwhile, so that it is not erased between the look and the draft.
     */
    @Transactional
    String from(Caller caller, UUID conversation) {
        var id = new ConversationId(conversation);
        var found = conversations.visible(caller, id);
        if (conversations.hold(List.of(conversation)).isEmpty()) {
            throw Refused.unknown("conversation.unknown", "No conversation %s.".formatted(conversation));
        }
        var document = draft(found.toTranscript(), signals.of(id));
        audit.record(caller, "studio.drafted-from-conversation", conversation.toString(), Map.of());
        return begin(caller, "case", document, conversation, "conversation");
    }

    private String draft(Transcript transcript, Reading reading) {
        try {
            return ScenarioDraft.of(transcript, reading, customers);
        } catch (IllegalArgumentException nothingSaid) {
            throw Refused.conflict("studio.nothing-said", "The customer says nothing in this conversation.");
        }
    }

    private String begin(Caller caller, String base, String document, @Nullable UUID origin, String how) {
        var now = clock.instant();
        for (var number = 1; number < MOST; number++) {
            var id = "%s-%d".formatted(base, number);
            if (Catalogue.scenario(id).isEmpty()
                    && scenarios.insertUnlessPresent(new StudioScenario(
                            id, caller.account(), caller.name(), StudioSharing.OWN, Set.of(), 1, origin, now, null))) {
                var text = ScenarioText.withVersion(ScenarioText.withId(document, id), 1);
                drafts.insertUnlessPresent(new StudioDraft(id, 1, text, now, caller.name()));
                audit.record(caller, "studio.begun", id, Map.of("with", how));
                return id;
            }
        }
        throw Refused.conflict("studio.too-many", "There are too many scenarios named '%s'.".formatted(base));
    }
}
