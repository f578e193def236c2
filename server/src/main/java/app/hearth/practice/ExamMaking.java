package app.hearth.practice;

import app.hearth.customer.Customers;
import app.hearth.customer.Setting;
import app.hearth.customer.exam.Form;
import app.hearth.customer.exam.Forms;
import app.hearth.customer.exam.Reliability;
import app.hearth.customer.exam.ScriptedAgent;
import app.hearth.customer.scenario.Catalogue;
import app.hearth.customer.scenario.Language;
import app.hearth.customer.scenario.Scenario;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Ids;
import app.hearth.kernel.Refused;
import app.hearth.statistics.Figure;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts exams together. Takes seconds, for agents of known ability first sit it: that tells how hard each customer is.
 */
@Service
class ExamMaking {

    private static final int AGENTS = 16;

    /** So many to choose from make even the shortest forms equally hard. */
    private static final int FEWEST_CANDIDATES = 8;

    private final ScenarioShelf shelf;
    private final Customers customers;
    private final ExamTable exams;
    private final ExamReach reach;
    private final TransactionOperations transactions;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ExamMaking(
            ScenarioShelf shelf,
            Customers customers,
            ExamTable exams,
            ExamReach reach,
            TransactionOperations transactions,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.shelf = shelf;
        this.customers = customers;
        this.exams = exams;
        this.reach = reach;
        this.transactions = transactions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an exam shall be.
     *
     * @param teams whom it is for; empty for the whole centre
     * @param difficulties of the scenarios; empty for any
     * @param length how many role-plays everybody sits
     * @param forms how many sets of customers there shall be
     */
    record Wish(
            String title,
            Language language,
            Set<UUID> teams,
            Set<Integer> difficulties,
            int length,
            int forms,
            ExamGate gate) {}

    Exam make(Caller caller, Wish wish) {
        reach.requireKnown(caller, wish.teams());
        var forms = Forms.of(candidates(caller, wish), wish.forms(), wish.length(), customers);
        var exam = new Exam(
                ids.next(),
                wish.title(),
                wish.language(),
                wish.teams(),
                forms.stream().map(ExamMaking::stations).toList(),
                wish.gate(),
                measured(forms.getFirst()),
                caller.account(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null);
        transactions.executeWithoutResult(status -> {
            exams.insert(exam);
            audit.record(
                    caller,
                    "exam.made",
                    exam.id().toString(),
                    Map.of(
                            "length",
                            wish.length(),
                            "forms",
                            wish.forms(),
                            "teams",
                            wish.teams().stream().sorted().toList()));
        });
        return exam;
    }

    private static List<Exam.Station> stations(Form form) {
        return form.stations().stream()
                .map(station -> new Exam.Station(
                        station.setting().scenario().id(),
                        station.setting().scenario().version(),
                        station.setting().persona().id(),
                        Long.toString(station.setting().seed()),
                        station.ease()))
                .toList();
    }

    /** Different scenarios, drawn by lot, more than are needed; each with one of the people who fit it. */
    private List<Setting> candidates(Caller caller, Wish wish) {
        var fitting = new ArrayList<>(shelf.of(caller).stream()
                .filter(it -> it.speaks(wish.language()))
                .filter(it ->
                        wish.difficulties().isEmpty() || wish.difficulties().contains(it.difficulty()))
                .map(it -> shelf.find(it.id(), it.version()))
                .flatMap(Optional::stream)
                .filter(it -> it.text(wish.language()).tests().size() > 1)
                .toList());
        var wanted = wish.length() * wish.forms();
        if (fitting.size() < wanted) {
            throw Refused.invalid(
                    "exam.too-few-scenarios", "%d scenarios fit, and %d are needed.".formatted(fitting.size(), wanted));
        }
        Collections.shuffle(fitting, random);
        return fitting.stream()
                .limit(wish.forms() == 1 ? wanted : Math.max(FEWEST_CANDIDATES, wanted + wanted / 2))
                .map(it -> somebody(it, wish.language()))
                .toList();
    }

    private Setting somebody(Scenario scenario, Language language) {
        var fitting = Catalogue.fitting(scenario);
        return new Setting(scenario, fitting.get(random.nextInt(fitting.size())), language, random.nextLong());
    }

    private Exam.Measured measured(Form form) {
        var scores = ScriptedAgent.population(AGENTS).stream()
                .map(agent -> form.stations().stream()
                        .map(station -> agent.satisfaction(customers, station.setting()))
                        .toList())
                .toList();
        var interval = ExamReliability.ofMean(scores);
        return new Exam.Measured(
                Reliability.of(scores),
                interval.map(Figure::lower).orElse(null),
                interval.map(Figure::upper).orElse(null));
    }

    /** What it takes to pass may change until somebody has finished. */
    @Transactional
    void setGate(Caller caller, Exam exam, ExamGate gate) {
        reach.requireLeading(caller, exam);
        exams.setGate(exam.id(), gate);
        audit.record(
                caller,
                "exam.gate-set",
                exam.id().toString(),
                Map.of(
                        "satisfaction",
                        gate.satisfaction(),
                        "score",
                        String.valueOf(gate.score()),
                        "accepted",
                        String.valueOf(gate.accepted()),
                        "items",
                        gate.skills().stream().map(ExamGate.Skill::item).toList()));
    }

    @Transactional
    void close(Caller caller, Exam exam) {
        reach.requireLeading(caller, exam);
        exams.close(exam.id(), clock.instant());
        audit.record(caller, "exam.closed", exam.id().toString(), Map.of());
    }
}
