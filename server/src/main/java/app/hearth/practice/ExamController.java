package app.hearth.practice;

import app.hearth.document.Bilingual;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exams")
class ExamController {

    private final Exams exams;
    private final ExamMaking making;
    private final ExamResults results;
    private final ExamReach reach;
    private final ExamItems items;
    private final ScenarioShelf shelf;

    ExamController(
            Exams exams,
            ExamMaking making,
            ExamResults results,
            ExamReach reach,
            ExamItems items,
            ScenarioShelf shelf) {
        this.exams = exams;
        this.making = making;
        this.results = results;
        this.reach = reach;
        this.items = items;
        this.shelf = shelf;
    }

    @GetMapping
    @Allowed
    List<ExamView> list(Caller caller) {
        return exams.of(caller).stream().map(it -> view(caller, it)).toList();
    }

    @GetMapping("/{id}")
    @Allowed
    ExamView show(Caller caller, @PathVariable UUID id) {
        return view(caller, exams.see(caller, id));
    }

    private ExamView view(Caller caller, Exams.Own own) {
        return ExamView.of(own, reach.teams(caller, own.exam()), shelf);
    }

    /** What an exam for these teams can ask for by name; for the whole centre where none is named. */
    @GetMapping("/items")
    @Allowed({Role.TRAINER, Role.MANAGER})
    List<ExamItemView> items(@RequestParam(required = false) @Nullable List<UUID> team) {
        return items.of(team == null ? List.of() : team).entrySet().stream()
                .map(it -> new ExamItemView(it.getKey(), it.getValue()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.TRAINER, Role.MANAGER})
    ExamMade make(Caller caller, @RequestBody @Valid NewExam fresh) {
        var wish = new ExamMaking.Wish(
                fresh.title().strip(),
                TrainingController.language(fresh.language()),
                Set.copyOf(fresh.teams()),
                Set.copyOf(fresh.difficulties()),
                fresh.length(),
                fresh.forms(),
                gate(fresh.gate(), fresh.teams(), fresh.length()));
        return new ExamMade(making.make(caller, wish).id());
    }

    @PutMapping("/{id}/gate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.TRAINER, Role.MANAGER})
    void setGate(Caller caller, @PathVariable UUID id, @RequestBody @Valid ExamGateWritten gate) {
        var exam = exams.see(caller, id).exam();
        results.setGate(caller, id, gate(gate, exam.teams(), exam.length()));
    }

    @PostMapping("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.TRAINER, Role.MANAGER})
    void close(Caller caller, @PathVariable UUID id) {
        results.close(caller, id);
    }

    /** Begins the exam or goes on with it: the customer one is talking to, or the next. */
    @PostMapping("/{id}/next")
    @Allowed
    TrainingSittingView next(Caller caller, @PathVariable UUID id, @RequestBody @Valid ExamNext wanted) {
        return TrainingSittingView.of(caller, exams.next(caller, id, wanted.id()));
    }

    @GetMapping("/{id}/results")
    @Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
    ExamResultsView results(Caller caller, @PathVariable UUID id) {
        return ExamResultsView.of(results.of(caller, id), shelf);
    }

    record ExamMade(UUID id) {}

    record ExamNext(@NotNull UUID id) {}

    record NewExam(
            @NotBlank @Size(max = 80) String title,
            @NotBlank String language,
            @NotNull @Size(max = 100) List<@NotNull UUID> teams,
            @NotNull List<@NotNull @Min(1) @Max(3) Integer> difficulties,
            @Min(2) @Max(10) int length,
            @Min(1) @Max(4) int forms,
            @NotNull @Valid ExamGateWritten gate) {}

    record ExamItemView(String item, Bilingual name) {}

    /**
     * What it takes to pass: all of it.
     *
     * @param satisfaction the least mean probability of a good grade, 0…1
     * @param score the least mean score, 0…100; none where the card does not decide
     * @param accepted how many customers must accept; none where that does not decide
     * @param items items of the card with the least mean share of each, 0…1
     */
    record ExamGateWritten(
            @Min(0) @Max(1) double satisfaction,
            @Nullable @Min(0) @Max(100) Double score,
            @Nullable @Min(1) @Max(10) Integer accepted,
            @NotNull @Size(max = 20) Map<@NotBlank String, @NotNull @Min(0) @Max(1) Double> items) {}

    private ExamGate gate(ExamGateWritten written, Collection<UUID> teams, int length) {
        if (written.accepted() != null && written.accepted() > length) {
            throw Refused.invalid("exam.accepted-too-many", "There are only %d customers.".formatted(length));
        }
        return new ExamGate(
                written.satisfaction(), written.score(), written.accepted(), items.skills(teams, written.items()));
    }
}
