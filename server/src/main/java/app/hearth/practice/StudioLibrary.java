package app.hearth.practice;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.ScenarioDocument;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents there are, shipped and published here; what people practise on comes from here. */
@Component
class StudioLibrary {

    private final StudioVersionTable versions;
    private final StudioDraftTable drafts;
    private final StudioScenarios scenarios;
    private final StudioChecking checking;

    StudioLibrary(
            StudioVersionTable versions, StudioDraftTable drafts, StudioScenarios scenarios, StudioChecking checking) {
        this.versions = versions;
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.checking = checking;
    }

    /** Those written here that somebody may practise on now, in their newest versions. */
    @Transactional(readOnly = true)
    List<Scenario> published(Caller caller) {
        var newest = newest();
        return scenarios.visible(caller).stream()
                .filter(it -> !it.isArchived() && newest.containsKey(it.id()))
                .flatMap(it -> Optional.ofNullable(newest.get(it.id())).stream())
                .flatMap(it -> Optional.ofNullable(checking.read(it.document()).scenario()).stream())
                .toList();
    }

    /** A version of one written here, in use or not: what was practised on it must be played again. */
    @Transactional(readOnly = true)
    Optional<Scenario> find(String id, int version) {
        return versions.find(id, version)
                .flatMap(it -> Optional.ofNullable(checking.read(it.document()).scenario()));
    }

    /**
     * The document of a shipped scenario, or the newest of one that the caller may see: published, or else its draft.
     */
    @Transactional(readOnly = true)
    String document(Caller caller, String id) {
        var shipped = Shipped.DOCUMENTS.get(id);
        if (shipped != null) {
            return shipped;
        }
        scenarios.get(caller, id);
        return versions.of(id).stream()
                .findFirst()
                .map(StudioVersion::document)
                .or(() -> drafts.find(id).map(StudioDraft::document))
                .orElseThrow(() -> StudioScenarios.unknown(id));
    }

    /** A version as it is written. */
    @Transactional(readOnly = true)
    String document(Caller caller, String id, int version) {
        var shipped = Catalogue.scenario(id);
        if (shipped.isPresent() && shipped.get().version() == version) {
            return document(caller, id);
        }
        scenarios.get(caller, id);
        return versions.find(id, version)
                .orElseThrow(() ->
                        Refused.unknown("studio.unknown", "No version %d of scenario '%s'.".formatted(version, id)))
                .document();
    }

    /** The newest versions by scenario. */
    Map<String, StudioVersion> newest() {
        return versions.newest().stream().collect(Collectors.toMap(StudioVersion::scenario, Function.identity()));
    }

    /** Read once, when first asked for. */
    private static final class Shipped {

        static final Map<String, String> DOCUMENTS = byId();

        private static Map<String, String> byId() {
            var documents = new LinkedHashMap<String, String>();
            Catalogue.documents()
                    .forEach(it -> documents.put(ScenarioDocument.read(it).id(), it));
            return documents;
        }
    }
}
