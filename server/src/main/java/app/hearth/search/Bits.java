package app.hearth.search;

import java.util.ArrayList;
import java.util.List;

/** Sets of enum constants as the bits of a number. Constants may be added at the end of an enum, never moved. */
final class Bits {

    private Bits() {}

    static int of(Iterable<? extends Enum<?>> constants) {
        var bits = 0;
        for (var constant : constants) {
            bits |= of(constant);
        }
        return bits;
    }

    @SuppressWarnings("EnumOrdinal") // kept in place by BitsTest
    static int of(Enum<?> constant) {
        return 1 << constant.ordinal();
    }

    static <E extends Enum<E>> List<E> in(int bits, Class<E> type) {
        var constants = new ArrayList<E>();
        for (var constant : type.getEnumConstants()) {
            if ((bits & of(constant)) != 0) {
                constants.add(constant);
            }
        }
        return constants;
    }
}
