-- An agent's own conversations, the newest first.
CREATE INDEX conversation_agent ON conversation (agent, id);
