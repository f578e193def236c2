package app.hearth.kernel;

import java.util.List;
import java.util.Set;

/** Who else works here, for those who ask somebody to take part in something. Known by {@code access}. */
public interface Colleagues {

    /** Those with an open account who have at least one of the roles, by name. */
    List<Colleague> with(Set<Role> roles);
}
