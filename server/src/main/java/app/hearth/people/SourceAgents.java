package app.hearth.people;

import app.hearth.kernel.Scope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The agents as the sources name them, and whom the roster knows them as. */
@Component
public class SourceAgents {

    private final SourceAgentTable table;

    SourceAgents(SourceAgentTable table) {
        this.table = table;
    }

    /**
     * The ids of a source's agents, which come into being where new. A new one is mapped to the person whose employee
     * number or login it carries. Runs in the caller's transaction and may run in many at once.
     *
     * @return source agent ids by external id
     */
    public Map<String, UUID> resolve(UUID source, Collection<String> externalIds) {
        var ids = new LinkedHashMap<String, UUID>();
        externalIds.stream().sorted().forEach(externalId -> ids.computeIfAbsent(externalId, it -> idOf(source, it)));
        if (!ids.isEmpty()) {
            table.insertUnlessPresent(source, ids);
        }
        return ids;
    }

    /** The source agents whose work may be seen within a scope; follows the roster as it is now. */
    public AgentSet visibleTo(Scope scope) {
        return scope.centre() ? AgentSet.EVERYONE : AgentSet.of(table.idsWithin(scope));
    }

    public Set<UUID> ofPerson(UUID person) {
        return table.idsOfPerson(person);
    }

    public Set<UUID> ofTeam(UUID team) {
        return table.idsOfTeam(team);
    }

    public Set<UUID> ofProgramme(UUID programme) {
        return table.idsOfProgramme(programme);
    }

    public Map<UUID, AgentCard> cards(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : table.cards(ids);
    }

    /** The same agent of the same source has the same id in every store, however often and wherever it is imported. */
    private static UUID idOf(UUID source, String externalId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16)
                    .putLong(source.getMostSignificantBits())
                    .putLong(source.getLeastSignificantBits())
                    .array());
            var hash = ByteBuffer.wrap(digest.digest(externalId.getBytes(StandardCharsets.UTF_8)));
            return versionEight(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    /** RFC 9562: version 8 is for ids made in one's own way. */
    private static UUID versionEight(long high, long low) {
        return new UUID((high & ~0xF000L) | 0x8000L, (low & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }
}
