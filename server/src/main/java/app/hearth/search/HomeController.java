package app.hearth.search;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.search.SearchController.ConversationRow;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class HomeController {

    private final Today today;

    HomeController(Today today) {
        this.today = today;
    }

    /** The caller's day: everybody sees what is in their scope, an agent their own work. */
    @GetMapping("/api/home")
    @Allowed
    HomeView home(Caller caller) {
        var day = today.of(caller);
        return new HomeView(
                day.conversationsToday(),
                day.conversationsWeek(),
                day.turned().stream().map(ConversationRow::of).toList(),
                day.attention().stream().map(ConversationRow::of).toList());
    }

    /**
     * @param turned conversations of the last seven days in which an upset customer left no longer so
     * @param attention conversations of the last seven days that got worse, or where a critical item failed
     */
    record HomeView(
            int conversationsToday,
            int conversationsWeek,
            List<ConversationRow> turned,
            List<ConversationRow> attention) {}
}
