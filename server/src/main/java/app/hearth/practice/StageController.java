package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Who may do what within a room is a matter of the room; here it is only who may open one. */
@RestController
@RequestMapping("/api/stage/rooms")
class StageController {

    private final StageRooms rooms;
    private final StageActing acting;
    private final StageCards cards;
    private final StageStream stream;

    StageController(StageRooms rooms, StageActing acting, StageCards cards, StageStream stream) {
        this.rooms = rooms;
        this.acting = acting;
        this.cards = cards;
        this.stream = stream;
    }

    @GetMapping
    @Allowed
    List<StageRoomRowView> list(Caller caller) {
        return rooms.of(caller).stream()
                .map(row -> StageRoomRowView.of(row, caller))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
    StageRoomOpened open(Caller caller, @RequestBody @Valid NewStageRoom fresh) {
        return new StageRoomOpened(rooms.open(caller, fresh.title().strip()));
    }

    @PostMapping("/entry")
    @Allowed
    StageRoomOpened enter(Caller caller, @RequestBody @Valid StageRoomCode code) {
        return new StageRoomOpened(rooms.enter(caller, code.code()));
    }

    @GetMapping("/{id}")
    @Allowed
    StageRoomView show(Caller caller, @PathVariable UUID id) {
        return StageRoomView.of(rooms.see(caller, id), caller, cards);
    }

    @PostMapping("/{id}/acts")
    @Allowed
    StageActDone act(Caller caller, @PathVariable UUID id, @RequestBody @Valid StageActWanted wanted) {
        return new StageActDone(acting.act(caller, id, wanted.command()));
    }

    /** The events of the room as a stream that goes on where the browser last was. */
    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Allowed
    SseEmitter events(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @RequestParam(required = false) @Nullable Long after,
            HttpServletResponse response) {
        var row = rooms.follow(caller, id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        var from = last != null ? last : after;
        return stream.open(row, caller.account(), from == null ? 0 : from);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
    void erase(Caller caller, @PathVariable UUID id) {
        rooms.erase(caller, id);
    }

    record NewStageRoom(@NotBlank @Size(max = 60) String title) {}

    record StageRoomCode(@NotBlank @Size(max = 20) String code) {}

    record StageRoomOpened(UUID id) {}

    record StageActDone(long seq) {}

    /** The id is made by the page: sent again, it is the same act. */
    record StageActWanted(
            @NotNull UUID id,
            @NotNull StageAct act,
            @Nullable @Size(max = 1000) String text,
            @Nullable UUID member,
            @Nullable Integer turn,
            @Nullable Integer value,
            @Nullable @Size(max = 60) String choice) {

        StageCommand command() {
            return new StageCommand(id, act, text, member, turn, value, choice);
        }
    }
}
