package app.hearth.search;

import app.hearth.kernel.Columns;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ListingTable {

    private final JdbcClient jdbc;

    ListingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the listings; an earlier one of the same conversation is replaced. */
    void upsert(List<Listing> batch, Function<Listing, @Nullable Object> wordsOf) {
        jdbc.sql("""
                        INSERT INTO listing
                            (id, source, external_id, agent, channel, turns, opening, csat, need, need_words,
                             entry_emotion, emotions, flags, behaviours, path, satisfaction, satisfaction_score, resolved,
                             deescalated, too_fast, canned, score, critical, contested, words)
                        SELECT id, source, external_id, agent, channel, turns, opening, csat, need, need_words,
                               entry_emotion, emotions, flags, behaviours, path, satisfaction, satisfaction_score, resolved,
                               deescalated, too_fast, canned, score, critical, contested,
                               array_to_tsvector(string_to_array(words, ' '))
                        FROM unnest(
                            :ids::uuid[], :sources::uuid[], :externalIds::text[], :agents::uuid[], :channels::text[],
                            :turns::integer[], :openings::text[], :csats::real[], :needs::text[],
                            :needWords::text[], :entryEmotions::real[], :emotions::integer[], :flags::integer[],
                            :behaviours::integer[],
                            :paths::text[], :satisfactions::text[], :satisfactionScores::real[], :resolved::text[],
                            :deescalated::boolean[], :tooFast::boolean[], :canned::boolean[], :scores::real[],
                            :critical::boolean[], :contested::boolean[], :words::text[])
                            AS fresh (id, source, external_id, agent, channel, turns, opening, csat, need,
                                need_words, entry_emotion, emotions, flags, behaviours, path, satisfaction,
                                satisfaction_score, resolved, deescalated, too_fast, canned, score, critical, contested, words)
                        ON CONFLICT (id) DO UPDATE SET
                            agent = excluded.agent, channel = excluded.channel, turns = excluded.turns,
                            opening = excluded.opening, csat = excluded.csat, need = excluded.need,
                            need_words = excluded.need_words, entry_emotion = excluded.entry_emotion, emotions = excluded.emotions,
                            flags = excluded.flags, behaviours = excluded.behaviours, path = excluded.path,
                            satisfaction = excluded.satisfaction, satisfaction_score = excluded.satisfaction_score,
                            resolved = excluded.resolved, deescalated = excluded.deescalated, too_fast = excluded.too_fast,
                            canned = excluded.canned, score = excluded.score,
                            critical = excluded.critical, contested = excluded.contested, words = excluded.words
                        """)
                .param("ids", Columns.of(batch, it -> it.id().value()))
                .param("sources", Columns.of(batch, Listing::source))
                .param("externalIds", Columns.of(batch, Listing::externalId))
                .param("agents", Columns.of(batch, Listing::agent))
                .param("channels", Columns.of(batch, Listing::channel))
                .param("turns", Columns.of(batch, Listing::turns))
                .param("openings", Columns.of(batch, Listing::opening))
                .param("csats", Columns.of(batch, Listing::csat))
                .param("needs", Columns.of(batch, Listing::need))
                .param("needWords", Columns.of(batch, Listing::needWords))
                .param("entryEmotions", Columns.of(batch, Listing::entryEmotion))
                .param("emotions", Columns.of(batch, it -> Bits.of(it.emotions())))
                .param("flags", Columns.of(batch, it -> Bits.of(it.flags())))
                .param("behaviours", Columns.of(batch, it -> Bits.of(it.behaviours())))
                .param("paths", Columns.of(batch, it -> it.path().wire()))
                .param(
                        "satisfactions",
                        Columns.of(batch, it -> it.satisfaction().level().wire()))
                .param(
                        "satisfactionScores",
                        Columns.of(batch, it -> it.satisfaction().score()))
                .param("resolved", Columns.of(batch, it -> it.resolved().wire()))
                .param("deescalated", Columns.of(batch, Listing::deescalated))
                .param("tooFast", Columns.of(batch, Listing::tooFast))
                .param("canned", Columns.of(batch, Listing::canned))
                .param("scores", Columns.of(batch, Listing::score))
                .param("critical", Columns.of(batch, Listing::critical))
                .param("contested", Columns.of(batch, Listing::contested))
                .param("words", Columns.of(batch, wordsOf))
                .update();
    }

    void delete(List<UUID> conversations) {
        jdbc.sql("DELETE FROM listing WHERE id = ANY(:conversations::uuid[])")
                .param("conversations", Columns.ids(conversations))
                .update();
    }
}
