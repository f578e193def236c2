package app.hearth.lab.demo;

import app.hearth.transcript.Transcript;

/** One made-up conversation with what was meant by it. */
public record DemoConversation(Transcript transcript, Truth truth) {}
