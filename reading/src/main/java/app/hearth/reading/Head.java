package app.hearth.reading;

import app.hearth.reading.linear.LinearModel;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing that was learned from a centre's own labels.
 *
 * @param model one amount, or a score for each class of which the highest is told, or one for each behaviour, told
 *     above 0
 * @param low amounts up to it are told unsatisfied
 * @param high amounts from it on are told satisfied
 * @param ofCustomers whether it tells of customer turns
 * @param ofAgents whether it tells of agent turns
 * @param gains what it gained when it was learned; the first one decides
 */
public record Head(
        Target target,
        LinearModel model,
        double low,
        double high,
        boolean ofCustomers,
        boolean ofAgents,
        List<Gain> gains) {

    public Head {
        gains = List.copyOf(gains);
        if (gains.isEmpty()) {
            throw new IllegalArgumentException("Nothing tells what " + target.wire() + " gained.");
        }
        var known = Classes.of(target);
        if (!target.kind().isOwn() && !known.containsAll(model.outputs())) {
            throw new IllegalArgumentException(
                    "A model of %s tells some of %s, not %s.".formatted(target.wire(), known, model.outputs()));
        }
    }

    /** Whether it is better beyond doubt than what is told before, and than lots. */
    public boolean isProven() {
        return gains.getFirst().isProven()
                && gains.stream()
                        .filter(gain -> gain.measure().equals(Gain.INFORMEDNESS))
                        .allMatch(Gain::isProven);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeUTF(target.wire());
        out.writeDouble(low);
        out.writeDouble(high);
        out.writeBoolean(ofCustomers);
        out.writeBoolean(ofAgents);
        out.writeByte(gains.size());
        for (var gain : gains) {
            out.writeUTF(gain.measure());
            out.writeDouble(gain.before());
            out.writeDouble(gain.after());
            out.writeDouble(gain.from());
            out.writeDouble(gain.to());
            out.writeInt(gain.labels());
        }
        model.write(out);
    }

    static Head read(DataInputStream in) throws IOException {
        var target = Target.of(in.readUTF());
        var low = in.readDouble();
        var high = in.readDouble();
        var ofCustomers = in.readBoolean();
        var ofAgents = in.readBoolean();
        var gains = new ArrayList<Gain>();
        for (var left = in.readUnsignedByte(); left > 0; left--) {
            gains.add(new Gain(
                    in.readUTF(), in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble(), in.readInt()));
        }
        return new Head(target, LinearModel.read(in), low, high, ofCustomers, ofAgents, gains);
    }
}
