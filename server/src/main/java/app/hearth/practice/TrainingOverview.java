package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.people.Organisation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That people practised, for those who look after them. How it went is theirs, until they share it. */
@Service
class TrainingOverview {

    private static final Duration LATELY = Duration.ofDays(30);

    private final TrainingSittingTable sittings;
    private final TrainingSittings rows;
    private final Organisation organisation;
    private final Clock clock;

    TrainingOverview(TrainingSittingTable sittings, TrainingSittings rows, Organisation organisation, Clock clock) {
        this.sittings = sittings;
        this.rows = rows;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Somebody who practised. */
    record Practised(@Nullable UUID person, String name, int times, Instant last) {}

    record Overview(List<Practised> people, List<TrainingSittingRowView> shared) {}

    @Transactional(readOnly = true)
    Overview of(Caller caller) {
        var practised = sittings.practisedSince(clock.instant().minus(LATELY));
        var shared = sittings.shared();
        var within = organisation.within(
                caller.scope(),
                Stream.concat(
                                practised.stream().map(Practised::person),
                                shared.stream().map(TrainingSitting::person))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new Overview(
                practised.stream()
                        .filter(it -> reaches(caller, within, it.person()))
                        .toList(),
                shared.stream()
                        .filter(it -> reaches(caller, within, it.person()))
                        .map(rows::row)
                        .toList());
    }

    private static boolean reaches(Caller caller, Set<UUID> within, @Nullable UUID person) {
        return caller.scope().centre() || (person != null && within.contains(person));
    }
}
