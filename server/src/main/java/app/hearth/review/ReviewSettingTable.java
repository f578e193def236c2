package app.hearth.review;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewSettingTable {

    private final JdbcClient jdbc;

    ReviewSettingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewSettings get() {
        return jdbc.sql("""
                        SELECT sample_size, random_share::float8 AS random_share, double_share::float8 AS double_share,
                               blind_random, lease_minutes
                        FROM review_setting
                        """)
                .query((row, number) -> new ReviewSettings(
                        row.getInt("sample_size"),
                        rounded(row.getDouble("random_share")),
                        rounded(row.getDouble("double_share")),
                        row.getBoolean("blind_random"),
                        row.getInt("lease_minutes")))
                .single();
    }

    void update(ReviewSettings settings) {
        jdbc.sql("""
                        UPDATE review_setting SET sample_size = :sampleSize, random_share = :randomShare,
                            double_share = :doubleShare, blind_random = :blindRandom, lease_minutes = :leaseMinutes
                        """)
                .param("sampleSize", settings.sampleSize())
                .param("randomShare", settings.randomShare())
                .param("doubleShare", settings.doubleShare())
                .param("blindRandom", settings.blindRandom())
                .param("leaseMinutes", settings.leaseMinutes())
                .update();
    }

    /** The columns are of single precision. */
    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
