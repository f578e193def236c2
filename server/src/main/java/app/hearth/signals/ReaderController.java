package app.hearth.signals;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/readers")
@Allowed(Role.ADMIN)
class ReaderController {

    private final ReaderVersions versions;
    private final AtHand atHand;

    ReaderController(ReaderVersions versions, AtHand atHand) {
        this.versions = versions;
        this.atHand = atHand;
    }

    @GetMapping
    ReadersView show() {
        var works = versions.works().stream().collect(Collectors.toMap(ReaderWork::reader, Function.identity()));
        return new ReadersView(
                versions.newcomers(),
                versions.all().stream().map(it -> view(it, works)).toList());
    }

    /** Takes an adapted model in; it reads nothing before it is told to. */
    @PostMapping(path = "/models", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ReaderVersionView bring(Caller caller, @RequestPart MultipartFile file) throws IOException {
        return view(versions.bring(caller, file.getBytes()), Map.of());
    }

    /** Begins to read the whole store with a version, in the background. */
    @PostMapping("/{version}/readings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void read(Caller caller, @PathVariable String version) {
        versions.read(caller, version);
    }

    /** Begins to delete the readings of a version, in the background. */
    @DeleteMapping("/{version}/readings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void delete(Caller caller, @PathVariable String version) {
        versions.delete(caller, version);
    }

    /** Begins to show, score and list by the readings of a version, in the background. */
    @PostMapping("/{version}/activation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void activate(Caller caller, @PathVariable String version) {
        versions.activate(caller, version);
    }

    /** Stops what is running; a half-done activation is turned back. */
    @PostMapping("/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(Caller caller) {
        versions.cancel(caller);
    }

    private ReaderVersionView view(ReaderVersion version, Map<String, ReaderWork> works) {
        var work = works.get(version.version());
        return new ReaderVersionView(
                version.version(),
                version.kind(),
                version.basedOn(),
                version.state(),
                atHand.find(version.version()).isPresent(),
                version.madeAt(),
                version.activatedAt(),
                version.comparison(),
                work == null ? null : ReaderWorkView.of(work));
    }

    /**
     * All versions, the newest first.
     *
     * @param newcomers the version that new conversations are read with
     */
    record ReadersView(String newcomers, List<ReaderVersionView> versions) {}

    /**
     * A version.
     *
     * @param atHand whether this program can read with it
     * @param work the last work on it, running or ended
     */
    record ReaderVersionView(
            String version,
            ReaderVersion.Kind kind,
            @Nullable String basedOn,
            ReaderVersion.State state,
            boolean atHand,
            Instant madeAt,
            @Nullable Instant activatedAt,
            @Nullable Comparison comparison,
            @Nullable ReaderWorkView work) {}

    /**
     * How far a work is.
     *
     * @param perSecond conversations a second of late
     * @param secondsLeft about how long it will take yet
     */
    record ReaderWorkView(
            UUID id,
            ReaderWork.Act act,
            ReaderWork.State state,
            boolean thenActivate,
            long done,
            long total,
            @Nullable Double perSecond,
            @Nullable Long secondsLeft,
            String startedBy,
            Instant startedAt,
            @Nullable Instant endedAt) {

        static ReaderWorkView of(ReaderWork work) {
            return new ReaderWorkView(
                    work.id(),
                    work.act(),
                    work.state(),
                    work.thenActivate(),
                    work.done(),
                    work.total(),
                    work.perSecond(),
                    work.secondsLeft(),
                    work.startedBy(),
                    work.startedAt(),
                    work.endedAt());
        }
    }
}
