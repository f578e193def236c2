package app.hearth.reading;

import app.hearth.reading.linear.LinearModel;
import java.util.EnumMap;
import java.util.Map;

/** The model of agent turns: where its outputs stand, and from which scores they speak as probabilities. */
final class AgentOutputs {

    private final LinearModel model;
    private final Map<Behaviour, Integer> outputs = new EnumMap<>(Behaviour.class);
    private final Map<Behaviour, Calibration> calibrations = new EnumMap<>(Behaviour.class);

    AgentOutputs(Models models) {
        model = models.get(Models.AGENT);
        for (var behaviour : Behaviour.values()) {
            outputs.put(behaviour, model.output(behaviour.wire()));
            calibrations.put(behaviour, models.calibration(Models.AGENT, behaviour.wire()));
        }
    }

    LinearModel model() {
        return model;
    }

    int of(Behaviour behaviour) {
        return outputs.getOrDefault(behaviour, 0);
    }

    Calibration calibration(Behaviour behaviour) {
        return calibrations.getOrDefault(behaviour, Calibration.NONE);
    }
}
