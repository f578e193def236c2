package app.hearth.practice;

import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Persona;
import app.hearth.customer.scenario.Scenario;
import app.hearth.customer.scenario.Script;
import app.hearth.document.Bilingual;
import app.hearth.document.DocumentFault;
import app.hearth.kernel.Caller;
import app.hearth.practice.StudioChecking.StudioCheck;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scenarios as those who write them see them. */
final class StudioViews {

    private StudioViews() {}

    /**
     * A draft with everything there is to say about it.
     *
     * @param mine whether the caller may change it
     */
    record StudioDraftView(
            String id,
            int edit,
            String document,
            Instant savedAt,
            String savedBy,
            boolean mine,
            StudioCheckView check) {

        static StudioDraftView of(StudioDraft draft, boolean mine, StudioCheck check) {
            return new StudioDraftView(
                    draft.scenario(),
                    draft.edit(),
                    draft.document(),
                    draft.savedAt(),
                    draft.savedBy(),
                    mine,
                    StudioCheckView.of(check));
        }
    }

    /**
     * What there is to say about a document.
     *
     * @param good whether it can be published; known only where its tests were played
     * @param unfilled lines that a draft from a conversation left to a person, who did not write them yet
     * @param outline null where the document cannot be read as a scenario
     * @param tests null where they were not played
     */
    record StudioCheckView(
            boolean good,
            List<StudioFault> faults,
            List<StudioFault> unfilled,
            @Nullable StudioOutline outline,
            List<StudioDemand> demands,
            @Nullable List<StudioTest> tests) {

        static StudioCheckView of(StudioCheck check) {
            var scenario = check.scenario();
            var outcomes = check.outcomes();
            return new StudioCheckView(
                    check.isGood(),
                    check.faults().stream().map(StudioFault::of).toList(),
                    check.unfilled().stream().map(StudioFault::of).toList(),
                    scenario == null ? null : StudioOutline.of(scenario),
                    check.demands().stream().map(StudioDemand::of).toList(),
                    outcomes == null
                            ? null
                            : outcomes.stream().map(StudioTest::of).toList());
        }
    }

    /** One thing that is wrong, and the line, from 1, where it stands. */
    record StudioFault(int line, Bilingual reason) {

        static StudioFault of(DocumentFault fault) {
            return new StudioFault(fault.line(), fault.reason());
        }
    }

    /** What a scenario's tests lack: an agent that is missing, or one that ends as it must not. */
    record StudioDemand(String language, String agent, String what) {

        static StudioDemand of(ScriptDemand demand) {
            return new StudioDemand(
                    demand.language().wire(),
                    demand.agent(),
                    demand.what().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * How a test came out.
     *
     * @param plays how often it was played
     * @param failed how often it did not end as declared
     * @param otherwise some of those
     */
    record StudioTest(
            String language,
            String agent,
            List<String> ends,
            double atLeast,
            double atMost,
            List<String> lines,
            int plays,
            int failed,
            List<StudioOtherwise> otherwise) {

        private static final int SHOWN = 3;

        static StudioTest of(ScriptOutcome outcome) {
            Script script = outcome.script();
            return new StudioTest(
                    outcome.language().wire(),
                    script.name(),
                    script.ends(),
                    script.atLeast(),
                    script.atMost(),
                    script.lines(),
                    outcome.plays(),
                    outcome.otherwise().size(),
                    outcome.otherwise().stream()
                            .limit(SHOWN)
                            .map(StudioOtherwise::of)
                            .toList());
        }
    }

    /** A play that did not end as declared. */
    record StudioOtherwise(String persona, long seed, String ended, double satisfaction) {

        static StudioOtherwise of(ScriptOutcome.Otherwise play) {
            var difference = play.difference();
            return new StudioOtherwise(
                    play.persona(),
                    difference.seed(),
                    difference.ended(),
                    StudioPlay.rounded(difference.satisfaction()));
        }
    }

    /** What a scenario is about, and who fits it. */
    record StudioOutline(
            Map<String, String> titles,
            Map<String, String> briefings,
            String industry,
            int difficulty,
            String tone,
            String need,
            List<StudioFact> facts,
            List<StudioPart> solutions,
            List<StudioPersona> personas) {

        static StudioOutline of(Scenario scenario) {
            var titles = new TreeMap<String, String>();
            var briefings = new TreeMap<String, String>();
            scenario.texts().forEach((language, text) -> {
                titles.put(language.wire(), text.title());
                briefings.put(language.wire(), text.briefing());
            });
            return new StudioOutline(
                    titles,
                    briefings,
                    scenario.industry(),
                    scenario.difficulty(),
                    scenario.tone().wire(),
                    scenario.need(),
                    scenario.facts().stream()
                            .map(it -> new StudioFact(it.id(), it.told().name().toLowerCase(Locale.ROOT)))
                            .toList(),
                    scenario.solutions().stream()
                            .map(it -> new StudioPart(it.id(), it.worth(), it.after()))
                            .toList(),
                    Catalogue.fitting(scenario).stream().map(StudioPersona::of).toList());
        }
    }

    record StudioFact(String id, String told) {}

    record StudioPart(String id, double worth, List<String> after) {}

    /** Somebody who may be the customer. */
    record StudioPersona(String id, Map<String, String> names) {

        static StudioPersona of(Persona persona) {
            var names = new TreeMap<String, String>();
            persona.voices().forEach((language, voice) -> names.put(language.wire(), voice.name()));
            return new StudioPersona(persona.id(), names);
        }
    }

    /**
     * A scenario in the list; a shipped one has no owner and is everybody's.
     *
     * @param version the newest published version; null where there is none
     * @param outline null where nothing of it can be read yet
     */
    record StudioRow(
            String id,
            boolean shipped,
            @Nullable Integer version,
            @Nullable StudioDraftMark draft,
            @Nullable StudioOutline outline,
            @Nullable StudioStanding standing) {}

    /** That there is a draft. */
    record StudioDraftMark(int edit, Instant savedAt, String savedBy) {}

    /**
     * Who has a scenario that was written here.
     *
     * @param own whether it is the caller's
     * @param writable whether the caller may change it
     */
    record StudioStanding(
            String owner,
            boolean own,
            boolean writable,
            StudioSharing sharing,
            List<UUID> teams,
            int revision,
            boolean archived) {

        static StudioStanding of(StudioScenario scenario, Caller caller) {
            return new StudioStanding(
                    scenario.ownerName(),
                    scenario.isOf(caller),
                    scenario.mayBeWrittenBy(caller),
                    scenario.sharing(),
                    scenario.teams().stream().sorted().toList(),
                    scenario.revision(),
                    scenario.isArchived());
        }
    }

    /** A published version, without its words. */
    record StudioVersionView(int version, Instant publishedAt, String publishedBy, String note) {

        static StudioVersionView of(StudioVersion version) {
            return new StudioVersionView(
                    version.version(), version.publishedAt(), version.publishedBy(), version.note());
        }
    }
}
