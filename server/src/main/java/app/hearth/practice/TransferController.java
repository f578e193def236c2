package app.hearth.practice;

import app.hearth.kernel.Allowed;
import app.hearth.kernel.Caller;
import app.hearth.kernel.Role;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/practice/transfer")
class TransferController {

    private final Transfer transfer;

    TransferController(Transfer transfer) {
        this.transfer = transfer;
    }

    /** Whether what the caller practised shows in their own live conversations. */
    @GetMapping
    @Allowed
    List<TransferOutcome> own(Caller caller) {
        return transfer.own(caller);
    }

    /** The same of everybody together. */
    @GetMapping("/pooled")
    @Allowed({Role.TRAINER, Role.MANAGER})
    List<TransferOutcome> pooled() {
        return transfer.pooled();
    }
}
