package app.hearth.access;

import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM account)")
                .query(Boolean.class)
                .single();
    }

    void insert(Account account) {
        try {
            jdbc.sql("""
                            INSERT INTO account (id, login, name, roles, person, programmes, teams, active)
                            VALUES (:id, :login, :name, :roles, :person, :programmes, :teams, :active)
                            """)
                    .param("id", account.id())
                    .param("login", account.login())
                    .param("name", account.name())
                    .param("roles", wireNames(account.roles()))
                    .param("person", account.person())
                    .param("programmes", account.programmes().toArray(UUID[]::new))
                    .param("teams", account.teams().toArray(UUID[]::new))
                    .param("active", account.active())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refused.conflict(
                    "access.login-taken", "There is an account '%s' already.".formatted(account.login()));
        }
    }

    void update(Account account) {
        jdbc.sql("""
                        UPDATE account
                           SET name = :name, roles = :roles, person = :person, programmes = :programmes,
                               teams = :teams, locale = :locale, active = :active
                         WHERE id = :id
                        """)
                .param("id", account.id())
                .param("name", account.name())
                .param("roles", wireNames(account.roles()))
                .param("person", account.person())
                .param("programmes", account.programmes().toArray(UUID[]::new))
                .param("teams", account.teams().toArray(UUID[]::new))
                .param("locale", account.locale())
                .param("active", account.active())
                .update();
    }

    void touch(UUID id, Instant seenAt) {
        jdbc.sql("UPDATE account SET last_seen_at = :seenAt WHERE id = :id")
                .param("seenAt", seenAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    Account get(UUID id) {
        return jdbc.sql("SELECT * FROM account WHERE id = :id")
                .param("id", id)
                .query(AccountTable::read)
                .optional()
                .orElseThrow(() -> Refused.unknown("access.account-unknown", "No account %s.".formatted(id)));
    }

    Optional<Account> findByLogin(String login) {
        return jdbc.sql("SELECT * FROM account WHERE lower(login) = lower(:login)")
                .param("login", login)
                .query(AccountTable::read)
                .optional();
    }

    /** The password's hash; none before an invitation has been used. */
    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("SELECT password FROM account WHERE id = :id AND password IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void setPasswordHash(UUID id, @Nullable String hash) {
        jdbc.sql("UPDATE account SET password = :hash WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** The active administrators, held until the transaction ends, so that two cannot remove each other. */
    List<UUID> lockAdministrators() {
        return jdbc.sql("SELECT id FROM account WHERE active AND 'admin' = ANY (roles) ORDER BY id FOR UPDATE")
                .query(AccountTable::readId)
                .list();
    }

    /** By login; {@code after} is the id of the last one seen. */
    List<Account> list(@Nullable String words, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        SELECT * FROM account
                         WHERE (:words::text IS NULL
                                OR position(lower(:words) IN lower(login)) > 0
                                OR position(lower(:words) IN lower(name)) > 0)
                           AND (:after::uuid IS NULL
                                OR lower(login) > (SELECT lower(last.login) FROM account last WHERE last.id = :after))
                         ORDER BY lower(login)
                         LIMIT :limit
                        """)
                .param("words", words)
                .param("after", after)
                .param("limit", limit)
                .query(AccountTable::read)
                .list();
    }

    /** Open accounts that have at least one of the roles, by name. */
    List<Account> activeWith(Set<Role> roles) {
        return jdbc.sql("SELECT * FROM account WHERE active AND roles && :roles::text[] ORDER BY name, login")
                .param("roles", wireNames(roles))
                .query(AccountTable::read)
                .list();
    }

    private static String[] wireNames(Set<Role> roles) {
        return roles.stream().map(Role::wire).sorted().toArray(String[]::new);
    }

    static Account read(ResultSet row, int number) throws SQLException {
        var lastSeenAt = row.getObject("last_seen_at", OffsetDateTime.class);
        return new Account(
                row.getObject("id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("roles").getArray())
                        .map(wire -> Role.valueOf(wire.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                row.getObject("person", UUID.class),
                ids(row.getArray("programmes")),
                ids(row.getArray("teams")),
                row.getString("locale"),
                row.getBoolean("active"),
                lastSeenAt == null ? null : lastSeenAt.toInstant());
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(List.of((UUID[]) array.getArray()));
    }

    private static UUID readId(ResultSet row, int number) throws SQLException {
        return row.getObject("id", UUID.class);
    }
}
