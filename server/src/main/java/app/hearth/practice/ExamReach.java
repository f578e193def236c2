package app.hearth.practice;

import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.people.Organisation;
import app.hearth.people.Team;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom exams are for. One without teams is for everybody; else those who belong to one of its teams, or see its work,
 * know of it, and so does who made it.
 */
@Component
class ExamReach {

    private final Organisation organisation;

    ExamReach(Organisation organisation) {
        this.organisation = organisation;
    }

    boolean isFor(Caller caller, Exam exam) {
        return exam.teams().isEmpty()
                || exam.maker().equals(caller.account())
                || !Collections.disjoint(exam.teams(), known(caller));
    }

    /** Whoever sees all the people of an exam, and who made it, may change what it takes to pass, and close it. */
    void requireLeading(Caller caller, Exam exam) {
        var leads = exam.maker().equals(caller.account())
                || caller.scope().centre()
                || (!exam.teams().isEmpty() && known(caller).containsAll(exam.teams()));
        if (!leads) {
            throw Refused.forbidden(
                    "exam.not-yours", "Only who made it, and who sees all of its people, may change it.");
        }
    }

    void requireKnown(Caller caller, Collection<UUID> teams) {
        if (!known(caller).containsAll(teams)) {
            throw Refused.invalid("exam.team-unknown", "One of these teams is not among those you know of.");
        }
    }

    /** The names of its teams, as far as somebody knows of them. */
    List<String> teams(Caller caller, Exam exam) {
        return organisation.teamsWithin(caller.scope()).stream()
                .filter(team -> exam.teams().contains(team.id()))
                .map(Team::name)
                .toList();
    }

    private Set<UUID> known(Caller caller) {
        return organisation.teamsWithin(caller.scope()).stream().map(Team::id).collect(Collectors.toSet());
    }
}
