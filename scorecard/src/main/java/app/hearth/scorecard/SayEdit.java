package app.hearth.scorecard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Writes into an item of a document whether the machine counts, advises or is not asked; what is beside it stays. */
final class SayEdit {

    private static final String ADVISORY = "advisory";

    private final String document;
    private final MappingNode item;
    private final List<Change> changes = new ArrayList<>();

    SayEdit(String document, MappingNode item) {
        this.document = document;
        this.item = item;
    }

    private record Change(int start, int end, String text) {}

    String with(MachineSay say) {
        switch (say) {
            case COUNTS -> forget();
            case ADVISES -> advise();
            case NONE -> {
                forget();
                leaveToPeople();
            }
        }
        changes.sort(Comparator.comparingInt(Change::start).reversed());
        var written = new StringBuilder(document);
        changes.forEach(change -> written.replace(change.start(), change.end(), change.text()));
        return written.toString();
    }

    private void advise() {
        var at = find(ADVISORY);
        if (at >= 0) {
            var value = entries().get(at).getValueNode();
            changes.add(new Change(start(value), end(value), "true"));
            return;
        }
        var before = entries().get(Math.max(0, find("weight")));
        var end = end(before.getValueNode());
        if (isFlow()) {
            changes.add(new Change(end, end, ", advisory: true"));
            return;
        }
        var indent = " ".repeat(before.getKeyNode().getStartMark().getColumn());
        var line = endOfLine(end);
        changes.add(new Change(line, line, newline() + indent + "advisory: true"));
    }

    private void forget() {
        var at = find(ADVISORY);
        if (at < 0) {
            return;
        }
        var entry = entries().get(at);
        if (at == 0) {
            changes.add(new Change(start(entry.getValueNode()), end(entry.getValueNode()), "false"));
        } else if (isFlow()) {
            changes.add(new Change(end(entries().get(at - 1).getValueNode()), end(entry.getValueNode()), ""));
        } else {
            var line = document.lastIndexOf('\n', start(entry.getKeyNode())) + 1;
            changes.add(new Change(
                    line,
                    Math.min(
                            document.length(),
                            endOfLine(end(entry.getValueNode())) + newline().length()),
                    ""));
        }
    }

    private void leaveToPeople() {
        var at = find("detect");
        if (at >= 0) {
            var entry = entries().get(at);
            changes.add(new Change(end(entry.getKeyNode()), lastOf(entry.getValueNode()), ": human"));
        }
    }

    /** Where a value ends that may go over lines; a comment below it belongs to what comes next. */
    private int lastOf(Node value) {
        if (value instanceof MappingNode mapping && mapping.getFlowStyle() != FlowStyle.FLOW) {
            return lastOf(mapping.getValue().getLast().getValueNode());
        }
        if (value instanceof SequenceNode sequence && sequence.getFlowStyle() != FlowStyle.FLOW) {
            return lastOf(sequence.getValue().getLast());
        }
        return end(value);
    }

    private boolean isFlow() {
        return item.getFlowStyle() == FlowStyle.FLOW;
    }

    private List<NodeTuple> entries() {
        return item.getValue();
    }

    private int find(String key) {
        for (var at = 0; at < entries().size(); at++) {
            if (entries().get(at).getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return at;
            }
        }
        return -1;
    }

    private String newline() {
        return document.contains("\r\n") ? "\r\n" : "\n";
    }

    /** Before the sign that ends it. */
    private int endOfLine(int from) {
        var sign = document.indexOf(newline(), from);
        return sign < 0 ? document.length() : sign;
    }

    private int start(Node node) {
        return document.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    private int end(Node node) {
        return document.offsetByCodePoints(0, node.getEndMark().getIndex());
    }
}
