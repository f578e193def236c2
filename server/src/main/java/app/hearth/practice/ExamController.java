package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/exams")
class ExamController {

    private final Exams exams;
    private final ExamMaking making;
    private final ExamResults results;
    private final ScenarioShelf shelf;

    ExamController(Exams exams, ExamMaking making, ExamResults results, ScenarioShelf shelf) {
        this.exams = exams;
        this.making = making;
        this.results = results;
        this.shelf = shelf;
    }

    @GetMapping
    @Allowed
    List<ExamView> list(Caller caller) {
        return exams.of(caller).stream().map(it -> ExamView.of(it, shelf)).toList();
    }

    @GetMapping("/{id}")
    @Allowed
    ExamView show(Caller caller, @PathVariable UUID id) {
        return ExamView.of(exams.see(caller, id), shelf);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.TRAINER, Role.MANAGER})
    ExamMade make(Caller caller, @RequestBody @Valid NewExam fresh) {
        var wish = new ExamMaking.Wish(
                fresh.title().strip(),
                TrainingController.language(fresh.language()),
                Set.copyOf(fresh.difficulties()),
                fresh.length(),
                fresh.forms(),
                fresh.gate().gate());
        return new ExamMade(making.make(caller, wish).id());
    }

    @PutMapping("/{id}/gate")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.TRAINER, Role.MANAGER})
    void setGate(Caller caller, @PathVariable UUID id, @RequestBody @Valid ExamGateWritten gate) {
        results.setGate(caller, id, gate.gate());
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
            @NotNull List<@NotNull @Min(1) @Max(3) Integer> difficulties,
            @Min(2) @Max(10) int length,
            @Min(1) @Max(4) int forms,
            @NotNull @Valid ExamGateWritten gate) {}

    /**
     * What it takes to pass.
     *
     * @param satisfaction the least mean probability of a good grade, 0…1
     * @param score the least mean score, 0…100; none where the card does not decide
     */
    record ExamGateWritten(
            @Min(0) @Max(1) double satisfaction,
            @Nullable @Min(0) @Max(100) Double score) {

        Exam.Gate gate() {
            return new Exam.Gate(satisfaction, score);
        }
    }
}
