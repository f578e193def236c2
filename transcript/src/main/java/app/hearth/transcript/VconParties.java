package app.hearth.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who the parties of a vCon are; the rule is told at {@link VconReader}. */
record VconParties(List<Party> parties, boolean inferred) {

    record Party(
            Speaker side, @Nullable String id, @Nullable String name) {}

    static VconParties of(JsonNode parties, int firstOriginator) {
        var plain = new ArrayList<@Nullable Speaker>();
        parties.values().forEach(party -> plain.add(plainSide(party)));
        var open = new ArrayList<Integer>();
        for (var i = 0; i < plain.size(); i++) {
            if (plain.get(i) == null) {
                open.add(i);
            }
        }
        var staff = open.stream().filter(i -> looksLikeStaff(parties.path(i))).toList();
        var told = staff.size() < open.size() && !staff.isEmpty();
        var found = new ArrayList<Party>();
        for (var i = 0; i < plain.size(); i++) {
            var side = plain.get(i);
            if (side == null) {
                var customer = told
                        ? !staff.contains(i)
                        : plain.contains(Speaker.AGENT) || (!plain.contains(Speaker.CUSTOMER) && i == firstOriginator);
                side = customer ? Speaker.CUSTOMER : Speaker.AGENT;
            }
            var party = parties.path(i);
            var name = JsonDocument.text(party, "name");
            found.add(new Party(side, JsonDocument.text(party, "uuid", "mailto", "tel", "sip", "name"), name));
        }
        return new VconParties(List.copyOf(found), !open.isEmpty());
    }

    private static @Nullable Speaker plainSide(JsonNode party) {
        var role = JsonDocument.text(party, "role");
        if (role != null && Speaker.ofWire(role) != null) {
            return Speaker.ofWire(role);
        }
        if (role != null && RoleWords.of(role) != null) {
            return RoleWords.of(role);
        }
        return switch (JsonDocument.text(party, "type")) {
            case "bot" -> Speaker.BOT;
            case "organization" -> Speaker.SYSTEM;
            case null, default -> null;
        };
    }

    private static boolean looksLikeStaff(JsonNode party) {
        return party.hasNonNull("org") || party.hasNonNull("dept") || party.hasNonNull("uuid");
    }

    Speaker side(int party) {
        return party >= 0 && party < parties.size() ? parties.get(party).side() : Speaker.UNKNOWN;
    }

    @Nullable
    String id(int party) {
        return party >= 0 && party < parties.size() ? parties.get(party).id() : null;
    }

    /** The id of the first party on a side, or null. */
    @Nullable
    String first(Speaker side) {
        return parties.stream()
                .filter(party -> party.side() == side)
                .map(Party::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What labels in a transcript of these parties mean. */
    SpeakerLabels labels() {
        Map<String, Speaker> given = new HashMap<>();
        for (var i = 0; i < parties.size(); i++) {
            given.put(label(i), parties.get(i).side());
            var name = parties.get(i).name();
            if (name != null) {
                given.put(name, parties.get(i).side());
            }
        }
        return new SpeakerLabels(given);
    }

    static String label(int party) {
        return "party:" + party;
    }
}
