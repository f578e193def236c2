package app.hearth.appeal;

import app.hearth.redaction.Redactor;
import org.springframework.stereotype.Component;

/** Masks what people write about conversations, as the conversations themselves are. */
@Component
class Masks {

    private final Redactor redactor;

    Masks(Redactor redactor) {
        this.redactor = redactor;
    }

    String mask(String text) {
        return redactor.forConversation().mask(text);
    }
}
