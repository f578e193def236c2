package app.hearth.scorecard;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The words a judgement rests on, or the turn in which something was due.
 *
 * @param turn the position in the conversation, from 0
 * @param start index of the first UTF-16 code unit in the turn's text
 * @param end index after the last one
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
@JsonPropertyOrder({"turn", "start", "end"})
public record Sight(int turn, int start, int end) {}
