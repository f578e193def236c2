package app.hearth.intake;

import app.hearth.connectors.tables.ColumnMapping;
import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Export;
import app.hearth.kernel.Page;
import app.hearth.kernel.Paging;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/imports")
@Allowed({Role.ADMIN, Role.MANAGER})
class ImportController {

    private final Imports imports;
    private final Sources sources;
    private final Looking looking;
    private final JsonMapper json;

    ImportController(Imports imports, Sources sources, Looking looking, JsonMapper json) {
        this.imports = imports;
        this.sources = sources;
        this.looking = looking;
        this.json = json;
    }

    /** Looks at the beginning of a file without keeping any of it. */
    @PostMapping(value = "/preview", consumes = "*/*")
    Looking.FirstLook preview(@RequestParam String filename, @RequestParam UUID source, HttpServletRequest request)
            throws IOException {
        requireRawBody(request);
        return looking.look(filename, sources.get(source), request.getInputStream());
    }

    /** The body is the file itself. Answers when all of it is masked and in the ledger. */
    @PostMapping(consumes = "*/*")
    @ResponseStatus(HttpStatus.CREATED)
    Import receive(
            Caller caller,
            @RequestParam UUID source,
            @RequestParam String filename,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable Instant startedAt,
            HttpServletRequest request)
            throws IOException {
        requireRawBody(request);
        var length = request.getContentLengthLong();
        var delivery = new Delivery(
                sources.get(source),
                filename,
                length < 0 ? null : length,
                mapping == null ? null : parsed(mapping),
                startedAt,
                caller.name());
        return imports.receive(caller, delivery, request.getInputStream());
    }

    @GetMapping
    Page<Import> page(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable Integer limit) {
        return imports.page(after, Paging.limit(limit));
    }

    @GetMapping("/{id}")
    Import show(@PathVariable UUID id) {
        return imports.get(id);
    }

    @PostMapping("/{id}/cancel")
    Import cancel(Caller caller, @PathVariable UUID id) {
        return imports.cancel(caller, id);
    }

    @GetMapping("/{id}/rejections")
    Page<RejectionView> rejections(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Paging.limit(limit);
        return Page.cut(imports.rejections(id, after, size + 1), size, last -> Long.toString(last.number()))
                .map(RejectionView::of);
    }

    @GetMapping("/{id}/rejections.{format}")
    void export(@PathVariable UUID id, @PathVariable Export format, HttpServletResponse response) {
        var header = List.of("file", "line", "field", "code", "reason", "excerpt");
        imports.allRejections(id, all -> {
            try {
                format.send(response, "rejections", header, all.map(ImportController::cells));
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    /** A form's parameters would have been read from the body, and nothing of the file were left. */
    static void requireRawBody(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw Refused.invalid("import.body", "Send the file itself as application/octet-stream, not as a form.");
        }
    }

    private ColumnMapping parsed(String mapping) {
        try {
            return json.readValue(mapping, ColumnMapping.class);
        } catch (JacksonException notAMapping) {
            throw Refused.invalid("import.mapping", "The column mapping cannot be read.");
        }
    }

    private static List<?> cells(Rejection rejection) {
        return Arrays.asList(
                rejection.file(),
                rejection.line(),
                rejection.field(),
                rejection.code(),
                rejection.reason(),
                rejection.excerpt());
    }

    record RejectionView(
            long number,
            @Nullable String file,
            long line,
            String field,
            String code,
            String reason,
            @Nullable String excerpt) {

        static RejectionView of(RejectionTable.Numbered numbered) {
            var rejection = numbered.rejection();
            return new RejectionView(
                    numbered.number(),
                    rejection.file(),
                    rejection.line(),
                    rejection.field(),
                    rejection.code(),
                    rejection.reason(),
                    rejection.excerpt());
        }
    }
}
