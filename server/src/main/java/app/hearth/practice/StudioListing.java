package app.hearth.practice;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Caller;
import app.hearth.practice.StudioViews.StudioDraftMark;
import app.hearth.practice.StudioViews.StudioOutline;
import app.hearth.practice.StudioViews.StudioRow;
import app.hearth.practice.StudioViews.StudioStanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All the scenarios there are, as the studio lists them. */
@Component
class StudioListing {

    private final StudioScenarios scenarios;
    private final StudioVersionTable versions;
    private final StudioDraftTable drafts;
    private final StudioLibrary library;
    private final StudioChecking checking;

    StudioListing(
            StudioScenarios scenarios,
            StudioVersionTable versions,
            StudioDraftTable drafts,
            StudioLibrary library,
            StudioChecking checking) {
        this.scenarios = scenarios;
        this.versions = versions;
        this.drafts = drafts;
        this.library = library;
        this.checking = checking;
    }

    @Transactional(readOnly = true)
    List<StudioRow> of(Caller caller) {
        var newest = library.newest();
        Map<String, StudioDraft> written =
                drafts.all().stream().collect(Collectors.toMap(StudioDraft::scenario, Function.identity()));
        return Stream.concat(
                        scenarios.visible(caller).stream()
                                .map(it -> row(caller, it, newest.get(it.id()), written.get(it.id()))),
                        Catalogue.scenarios().stream().map(StudioListing::shipped))
                .toList();
    }

    @Transactional(readOnly = true)
    StudioRow row(Caller caller, String id) {
        var shipped = Catalogue.scenario(id);
        if (shipped.isPresent()) {
            return shipped(shipped.get());
        }
        var scenario = scenarios.get(caller, id);
        return row(
                caller,
                scenario,
                versions.of(id).stream().findFirst().orElse(null),
                drafts.find(id).orElse(null));
    }

    /** The published versions of one written here. */
    @Transactional(readOnly = true)
    List<StudioVersion> versions(Caller caller, String id) {
        if (Catalogue.scenario(id).isPresent()) {
            return List.of();
        }
        scenarios.get(caller, id);
        return versions.of(id);
    }

    private StudioRow row(
            Caller caller, StudioScenario scenario, @Nullable StudioVersion newest, @Nullable StudioDraft draft) {
        return new StudioRow(
                scenario.id(),
                false,
                newest == null ? null : newest.version(),
                draft == null ? null : new StudioDraftMark(draft.edit(), draft.savedAt(), draft.savedBy()),
                outline(newest, draft).orElse(null),
                StudioStanding.of(scenario, caller));
    }

    private Optional<StudioOutline> outline(@Nullable StudioVersion newest, @Nullable StudioDraft draft) {
        return Stream.of(
                        Optional.ofNullable(newest).map(StudioVersion::document),
                        Optional.ofNullable(draft).map(StudioDraft::document))
                .flatMap(Optional::stream)
                .flatMap(it -> Optional.ofNullable(checking.read(it).scenario()).stream())
                .map(StudioOutline::of)
                .findFirst();
    }

    private static StudioRow shipped(Scenario scenario) {
        return new StudioRow(scenario.id(), true, scenario.version(), null, StudioOutline.of(scenario), null);
    }
}
