package app.hearth.access;

import app.hearth.kernel.Colleague;
import app.hearth.kernel.Colleagues;
import app.hearth.kernel.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open accounts, as colleagues of each other. */
@Component
class Staff implements Colleagues {

    private final AccountTable table;

    Staff(AccountTable table) {
        this.table = table;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Colleague> with(Set<Role> roles) {
        return table.activeWith(roles).stream()
                .map(it -> new Colleague(it.id(), it.name(), it.person(), it.roles()))
                .toList();
    }
}
