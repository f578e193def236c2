package app.hearth.people;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Audit;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Patched;
import app.hearth.kernel.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/people")
class PeopleController {

    private static final List<String> COLUMNS = List.of("工号", "姓名", "登录名", "技能组", "班组", "项目", "状态");

    private final PeopleQuery people;
    private final People changing;
    private final ShiftTable shifts;
    private final Organisation organisation;
    private final Rosters rosters;
    private final Audit audit;

    PeopleController(
            PeopleQuery people,
            People changing,
            ShiftTable shifts,
            Organisation organisation,
            Rosters rosters,
            Audit audit) {
        this.people = people;
        this.changing = changing;
        this.shifts = shifts;
        this.organisation = organisation;
        this.rosters = rosters;
        this.audit = audit;
    }

    @GetMapping
    @Allowed
    Page<PersonView> list(
            Caller caller,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable UUID programme,
            @RequestParam @Nullable Boolean active,
            @RequestParam @Nullable UUID after,
            @RequestParam @Nullable Integer limit) {
        var size = Paging.limit(limit);
        var found = people.list(caller.scope(), new PeopleQuery.Filter(q, team, programme, active), after, size + 1);
        return Page.cut(found, size, person -> person.id().toString());
    }

    @GetMapping("/{id}")
    @Allowed
    PersonView show(Caller caller, @PathVariable UUID id) {
        return people.get(caller.scope(), id);
    }

    @PatchMapping("/{id}")
    @Allowed(Role.ADMIN)
    PersonView change(Caller caller, @PathVariable UUID id, @RequestBody @Valid PersonChange change) {
        people.get(caller.scope(), id);
        changing.change(caller, id, change::applyTo);
        return people.get(caller.scope(), id);
    }

    @GetMapping("/{id}/shifts")
    @Allowed
    List<ShiftView> shifts(
            Caller caller, @PathVariable UUID id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        people.get(caller.scope(), id);
        var zone = organisation.centre().zone();
        return shifts.list(id, from, to).stream()
                .map(shift -> ShiftView.of(shift, zone))
                .toList();
    }

    @GetMapping("/export.{format}")
    @Allowed
    @Transactional
    void export(
            Caller caller,
            @PathVariable Export format,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable UUID programme,
            @RequestParam @Nullable Boolean active,
            HttpServletResponse response)
            throws IOException {
        var filter = new PeopleQuery.Filter(q, team, programme, active);
        format.send(
                response,
                "people",
                COLUMNS,
                people.stream(caller.scope(), filter).map(PeopleController::cells));
        audit.record(caller, "people.exported", "", Map.of("format", format));
    }

    /** Anything wrong with single rows is told in the answer; the others are taken. */
    @PostMapping(path = "/roster", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed(Role.ADMIN)
    RosterOutcome importRoster(
            Caller caller,
            @RequestPart MultipartFile file,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam @Nullable UUID programme)
            throws IOException {
        var name = file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return rosters.take(caller, name == null ? "" : name, content, programme, dryRun);
        }
    }

    private static List<?> cells(PersonView person) {
        return Arrays.asList(
                person.employeeNumber(),
                person.name(),
                person.login(),
                String.join(";", person.skills()),
                person.team() == null ? null : person.team().name(),
                person.programme() == null ? null : person.programme().name(),
                person.active() ? "在职" : "离职");
    }

    /** What is left out stays; {@code team: null} takes the person out of the team. */
    record PersonChange(
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(max = 100) String login,

            @Schema(type = "string", format = "uuid", nullable = true) @Nullable
            JsonNode team,

            @Nullable List<@NotBlank String> skills,
            @Nullable Boolean active) {

        Person applyTo(Person person) {
            return new Person(
                    person.id(),
                    person.employeeNumber(),
                    name == null ? person.name() : name.strip(),
                    login == null ? person.login() : login.isBlank() ? null : login.strip(),
                    Patched.id("team", team, person.team()),
                    skills == null ? person.skills() : skills,
                    active == null ? person.active() : active);
        }
    }
}
