package app.hearth.people;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Patched;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api")
class OrganisationController {

    private final Organisation organisation;

    OrganisationController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping("/organisation")
    @Allowed
    OrganisationView show(Caller caller) {
        var teams = organisation.teamsWithin(caller.scope());
        return new OrganisationView(
                CentreView.of(organisation.centre()), organisation.programmesWithin(caller.scope(), teams), teams);
    }

    @PutMapping("/organisation/centre")
    @Allowed(Role.ADMIN)
    CentreView changeCentre(Caller caller, @RequestBody @Valid CentreRequest request) {
        return CentreView.of(organisation.rename(caller, request.name().strip(), request.toZone()));
    }

    @PostMapping("/programmes")
    @Allowed(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Programme openProgramme(Caller caller, @RequestBody @Valid ProgrammeRequest request) {
        return organisation.open(caller, request.name().strip());
    }

    @PatchMapping("/programmes/{id}")
    @Allowed(Role.ADMIN)
    Programme changeProgramme(Caller caller, @PathVariable UUID id, @RequestBody @Valid ProgrammeChange change) {
        return organisation.change(caller, id, change::applyTo);
    }

    @PostMapping("/teams")
    @Allowed(Role.ADMIN)
    @ResponseStatus(HttpStatus.CREATED)
    Team formTeam(Caller caller, @RequestBody @Valid TeamRequest request) {
        return organisation.form(caller, request.name().strip(), request.programme(), request.lead());
    }

    @PatchMapping("/teams/{id}")
    @Allowed(Role.ADMIN)
    Team changeTeam(Caller caller, @PathVariable UUID id, @RequestBody @Valid TeamChange change) {
        return organisation.changeTeam(caller, id, change::applyTo);
    }

    record OrganisationView(CentreView centre, List<Programme> programmes, List<Team> teams) {}

    record CentreRequest(
            @NotBlank @Size(max = 100) String name,
            @NotBlank String zone) {

        ZoneId toZone() {
            try {
                return ZoneId.of(zone);
            } catch (DateTimeException unknown) {
                throw Refused.invalid("people.zone-unknown", "There is no time zone '%s'.".formatted(zone));
            }
        }
    }

    record ProgrammeRequest(@NotBlank @Size(max = 100) String name) {}

    record ProgrammeChange(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable Boolean active) {

        Programme applyTo(Programme programme) {
            return new Programme(
                    programme.id(),
                    name == null ? programme.name() : name.strip(),
                    active == null ? programme.active() : active);
        }
    }

    record TeamRequest(
            @NotBlank @Size(max = 100) String name,
            @NotNull UUID programme,
            @Nullable UUID lead) {}

    /** What is left out stays; {@code lead: null} takes the lead away. */
    record TeamChange(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable UUID programme,

            @Schema(type = "string", format = "uuid", nullable = true) @Nullable
            JsonNode lead) {

        Team applyTo(Team team) {
            return new Team(
                    team.id(),
                    name == null ? team.name() : name.strip(),
                    programme == null ? team.programme() : programme,
                    Patched.id("lead", lead, team.lead()));
        }
    }
}
