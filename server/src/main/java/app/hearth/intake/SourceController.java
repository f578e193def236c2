package app.hearth.intake;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sources")
class SourceController {

    private final Sources sources;

    SourceController(Sources sources) {
        this.sources = sources;
    }

    @GetMapping
    @Allowed
    List<SourceView> all() {
        return sources.all().stream().map(SourceView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.ADMIN, Role.MANAGER})
    SourceView add(Caller caller, @RequestBody @Valid NewSource fresh) {
        return SourceView.of(sources.add(caller, fresh.name(), fresh.kind(), fresh.zone()));
    }

    record NewSource(
            @NotBlank String name,
            @NotBlank String kind,
            @NotNull String zone) {}

    record SourceView(UUID id, String name, String kind, String zone, boolean demo) {

        static SourceView of(Source source) {
            return new SourceView(
                    source.id(), source.name(), source.kind(), source.zone().getId(), source.demo());
        }
    }
}
