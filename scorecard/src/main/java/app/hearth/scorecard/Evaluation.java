package app.hearth.scorecard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scorecard applied to one conversation. All scores are 0…100; null where nothing that counts could be judged.
 *
 * @param scorecard the card's id
 * @param version the card's version
 * @param reader the version of the reader whose signals were judged
 * @param score after the critical items had their say
 * @param skill before they had
 * @param compliance over the items of compliance alone
 * @param criticalFailed whether a critical item was not met
 * @param pending how many items wait for a person
 * @param unsure how many of them a machine could have decided, had it been surer; without those that it only advises on
 * @param judgements one for each item, in the order of the card
 */
public record Evaluation(
        String scorecard,
        int version,
        String reader,
        @Nullable Double score,
        @Nullable Double skill,
        @Nullable Double compliance,
        boolean criticalFailed,
        int pending,
        int unsure,
        List<Judgement> judgements) {

    public Evaluation {
        judgements = List.copyOf(judgements);
    }
}
