package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Refused;
import app.hearth.kernel.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Briefing cards are for those who run a room: whoever may be drawn should not have read them. */
@RestController
@RequestMapping("/api/stage/cards")
@Allowed({Role.TRAINER, Role.LEAD, Role.MANAGER})
class StageCardController {

    private final StageCards cards;

    StageCardController(StageCards cards) {
        this.cards = cards;
    }

    @GetMapping
    List<StageCardView> list(Caller caller) {
        return cards.choiceOf(caller).entrySet().stream()
                .map(it -> new StageCardView(it.getKey(), !cards.isShipped(it.getKey()), it.getValue()))
                .toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    StageCardKept write(Caller caller, @RequestBody @Valid StageCardWritten written) {
        return new StageCardKept(cards.write(caller, written.card()));
    }

    @PutMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller caller, @PathVariable UUID id, @RequestBody @Valid StageCardWritten written) {
        cards.change(caller, id, written.card());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable UUID id) {
        cards.delete(caller, id);
    }

    /**
     * A card that may be chosen.
     *
     * @param own whether the caller wrote it and may change it
     */
    record StageCardView(String id, boolean own, StageCard card) {}

    record StageCardKept(String id) {}

    record StageCardWritten(
            @NotNull String industry,
            @NotNull Integer difficulty,
            @NotNull Integer mood,
            @Nullable StageScriptWritten zh,
            @Nullable StageScriptWritten en) {

        StageCard card() {
            return new StageCard(industry, difficulty, mood, script(zh), script(en));
        }

        private static @Nullable StageScript script(@Nullable StageScriptWritten written) {
            return written == null ? null : written.script();
        }
    }

    record StageScriptWritten(
            @Nullable String title,
            @Nullable String situation,
            @Nullable List<String> facts,
            @Nullable String wants,
            @Nullable String settles,
            @Nullable String opening,
            @Nullable String rises) {

        StageScript script() {
            return new StageScript(
                    given(title),
                    given(situation),
                    allFacts(),
                    given(wants),
                    given(settles),
                    given(opening),
                    given(rises));
        }

        private List<String> allFacts() {
            var all = facts == null ? List.<String>of() : facts;
            if (all.stream().anyMatch(Objects::isNull)) {
                throw Refused.invalid("stage.card", "A fact is missing.");
            }
            return all;
        }

        private static String given(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }
}
