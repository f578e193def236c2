package app.hearth.reading;

/**
 * What went before an agent turn.
 *
 * @param opens whether it is the agent's first turn
 * @param asked whether the customer's last turn asks
 * @param upset whether the customer was upset in it
 */
record AgentContext(boolean opens, boolean asked, boolean upset) {}
