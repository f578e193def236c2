package app.hearth.lab.demo;

import app.hearth.reading.Behaviour;
import app.hearth.reading.Emotion;
import app.hearth.reading.Flag;

/**
 * How one contact goes, from the first word to the last. What the agent does moves the customer's mood, and the mood
 * decides what the customer says next; so a scene has reasons, and a reader of it can find them.
 */
final class Scene {

    private static final int LONGEST = 27;
    private static final double UPSET = -0.25;

    private final Contact contact;
    private final Words words;
    private final Script script;
    private final CustomerVoice customer;
    private final AgentVoice agent;
    private final Dice dice;
    private final String channel;
    private final int wanted;
    private boolean acted;
    private boolean owned;

    Scene(Contact contact, Phrasebook book, Dice dice, String channel, double form) {
        var english = contact.customer().english();
        this.contact = contact;
        this.dice = dice;
        this.channel = channel;
        this.words = new Words(book, contact.need(), new Facts(contact), dice);
        this.script = new Script(entryMood(contact, dice));
        var typing =
                "voice".equals(channel) ? Typing.SPOKEN : contact.customer().typing();
        this.customer = new CustomerVoice(contact.customer(), typing, words, script, dice);
        this.agent = new AgentVoice(contact.shift().agent(), words, script, dice, english, form);
        this.wanted = 7 + dice.below(9);
    }

    private static double entryMood(Contact contact, Dice dice) {
        var heat = contact.need().heat() * (0.3 + 1.1 * dice.share());
        var again = contact.comesBack() ? 0.3 : 0;
        return 0.2 - heat - again - 0.15 * (1 - contact.customer().patience()) + 0.17 * dice.normal();
    }

    Script play() {
        opens();
        welcomes();
        identifies();
        understands();
        explains();
        talksItOver();
        solves();
        parts();
        return script;
    }

    /** Whether the matter was settled, which the customer feels and the source may or may not know. */
    boolean settled() {
        return acted && script.mood() > UPSET;
    }

    private boolean upset() {
        return script.mood() < UPSET;
    }

    private void opens() {
        if ("voice".equals(channel)) {
            agent.inTone("a.greet", Behaviour.GREETING).send();
        }
        if (contact.comesBack()) {
            customer.saysAsTheyFeel(
                    words.opening("again", new Dice(contact.matter())), Flag.REPEAT_CONTACT, Flag.STATES_NEED);
            return;
        }
        var state = words.opening("state", new Dice(contact.matter()));
        if (dice.chance(0.4)) {
            customer.says(words.any("c.hello"));
            if (dice.chance(0.45) && !"voice".equals(channel)) {
                welcome();
            }
        }
        customer.saysAsTheyFeel(state, Flag.STATES_NEED);
        if (words.has("more") && dice.chance(0.3)) {
            customer.says(words.any("more"));
        }
        if (script.mood() < -0.5) {
            customer.vents();
        }
    }

    private void welcome() {
        if (agent.isCareful() || agent.isWarm()) {
            agent.inTone("a.greet", Behaviour.GREETING).send();
        } else {
            agent.with("a.cold").send();
        }
    }

    private boolean greeted() {
        return script.lines().stream().anyMatch(line -> line.behaviours().contains(Behaviour.GREETING));
    }

    private void welcomes() {
        if (!greeted() && (agent.isCareful() || agent.isWarm())) {
            agent.inTone("a.hi", Behaviour.GREETING);
        }
        if (upset()) {
            if (agent.isWarm()) {
                consoles();
            } else {
                script.move(-0.06);
            }
        }
    }

    /** A feeling that is named weighs less. */
    private void consoles() {
        if (contact.comesBack() && dice.chance(0.7)) {
            agent.with("a.empathy.again", Behaviour.EMPATHY);
        } else if (script.mood() < -0.5) {
            agent.with("a.empathy.angry", Behaviour.EMPATHY);
        } else if (words.has("empathy") && dice.chance(0.5)) {
            agent.with("empathy", Behaviour.EMPATHY);
        } else {
            agent.with("a.empathy.worried", Behaviour.EMPATHY);
        }
        script.move(0.2);
    }

    private void identifies() {
        if (!agent.isCareful() && dice.chance(0.75)) {
            agent.send();
            return;
        }
        var asked = words.any("verify").split("=>", 2);
        agent.saying(asked[0], Behaviour.VERIFY_IDENTITY).send();
        customer.saysAsTheyFeel(asked[1]);
        if (contact.comesBack() && dice.chance(0.3)) {
            customer.say(words.any("c.asked-before"), Emotion.FRUSTRATED, Flag.REPEAT_CONTACT);
            script.move(-0.08);
        }
        if (dice.chance(0.55)) {
            waits();
        }
    }

    private void waits() {
        agent.with("a.hold").send();
        if (dice.chance(0.65 * (1 - contact.customer().patience()))) {
            script.move(-0.1);
            customer.say(words.any("c.hurry"), script.mood() < -0.4 ? Emotion.FRUSTRATED : Emotion.ANXIOUS, Flag.URGES);
            if (agent.isWarm()) {
                agent.with("a.late", Behaviour.EMPATHY);
                script.move(0.08);
            }
        } else if (dice.chance(0.35)) {
            customer.says(words.any("c.ok"));
        }
    }

    private void understands() {
        var asks = words.shuffled("ask");
        var questions = agent.isCareful() && dice.chance(0.4) ? 2 : dice.below(2);
        for (var question = 0; question < Math.min(questions, asks.size()); question++) {
            var asked = asks.get(question).split("=>", 2);
            agent.saying(asked[0], Behaviour.CLARIFYING_QUESTION).send(4);
            customer.says(asked[1]);
        }
        if (agent.isCareful() && dice.chance(0.55)) {
            agent.with("para", Behaviour.PARAPHRASE);
            script.move(0.07);
            if (dice.chance(0.45)) {
                agent.send();
                customer.says(words.any("c.yes"));
            }
        }
    }

    private void explains() {
        if (agent.knows()) {
            agent.with("cause", Behaviour.INFORMATION).send(15);
            script.move(upset() ? 0.03 : 0.08);
        } else if (agent.isWarm() || agent.isCareful()) {
            asksAColleague(words.any("cause"));
        } else {
            brushesOff();
        }
    }

    /** Not to know and to find out is better than to guess, and slower. */
    private void asksAColleague(String answer) {
        agent.with("a.unsure").send(10);
        script.move(-0.05);
        if (dice.chance(0.7)) {
            agent.with("a.checked").saying(answer, Behaviour.INFORMATION).send(60);
            script.move(0.05);
        }
    }

    private void brushesOff() {
        if (words.has("brush") && dice.chance(0.65)) {
            agent.with("brush", Behaviour.IMPROPER).send();
        } else {
            agent.with("a.brush", Behaviour.IMPROPER).send();
        }
        script.move(-0.3);
    }

    private void talksItOver() {
        var extras = words.shuffled("extra");
        var asked = 0;
        var vented = 0;
        while (script.length() < wanted) {
            if (upset() && vented < 3) {
                vented++;
                customer.vents();
                answersAnger();
            } else if (asked < extras.size() && asked < 3) {
                answersQuestion(extras.get(asked++).split("=>", 2));
            } else {
                return;
            }
        }
    }

    private void answersAnger() {
        if (agent.slips()) {
            agent.with("a.improper", Behaviour.IMPROPER).send();
            script.move(-0.4);
        } else if (agent.isWarm()) {
            var abused = script.lines().getLast().emotion() == Emotion.ABUSIVE;
            if (abused) {
                agent.with("a.calm", Behaviour.EMPATHY);
                script.move(0.15);
            } else {
                consoles();
            }
            if (agent.isCareful()) {
                agent.with(
                        words.has("tip") ? "tip" : "a.own",
                        words.has("tip") ? Behaviour.SUGGESTION : Behaviour.OWNERSHIP);
                script.move(0.08);
            }
            agent.send(5);
        } else if (agent.knows()) {
            agent.with("cause", Behaviour.INFORMATION).send(8);
            script.move(-0.03);
        } else {
            brushesOff();
        }
    }

    private void answersQuestion(String[] question) {
        customer.saysAsTheyFeel(question[0]);
        if (agent.knows()) {
            agent.saying(question[1], Behaviour.INFORMATION).send(10);
            script.move(0.06);
            if (dice.chance(0.3)) {
                customer.says(words.any("c.ok"));
            }
        } else if (agent.isWarm() || agent.isCareful()) {
            asksAColleague(question[1]);
        } else {
            agent.with("a.brush", Behaviour.IMPROPER).send();
            script.move(-0.22);
            if (upset() || dice.chance(0.5)) {
                customer.vents();
            }
        }
    }

    private void solves() {
        acted = dice.chance(1.12 * contact.need().solvable()) && (agent.knows() || agent.isCareful());
        if (acted) {
            if (dice.chance(0.3)) {
                waits();
            }
            agent.with("act", Behaviour.RESOLUTION_ACTION);
            script.move(0.38);
        } else {
            agent.with("cannot", Behaviour.INFORMATION);
            script.move(-0.18);
        }
        if (agent.isCareful()) {
            owned = true;
            agent.with(words.has("own") && dice.chance(0.7) ? "own" : "a.own", Behaviour.OWNERSHIP);
            script.move(0.16);
        } else if (words.has("tip") && dice.chance(0.5)) {
            agent.with("tip", Behaviour.SUGGESTION);
        }
        agent.send(20);
        reacts();
    }

    private void reacts() {
        if (upset()) {
            customer.vents();
            if (script.length() < LONGEST - 6) {
                answersAnger();
                if (upset()) {
                    customer.vents();
                }
            }
        } else if (acted && script.mood() > 0.25 && dice.chance(0.6)) {
            customer.say(words.any(words.has("done") && dice.chance(0.5) ? "done" : "c.relieved"), Emotion.PLEASED);
        } else {
            customer.says(words.any("c.ok"));
        }
    }

    private void parts() {
        if (agent.isCareful()) {
            agent.with("a.feedback", Behaviour.FEEDBACK_REQUEST).send();
            customer.saysAsTheyFeel(words.any(upset() ? "c.give-up" : "c.no-more"));
        }
        if (upset()) {
            leaves();
        } else {
            thanks();
        }
    }

    private void leaves() {
        if (agent.isWarm()) {
            agent.with("a.close.sorry", Behaviour.EMPATHY, Behaviour.CLOSING).send();
            script.move(0.05);
        } else if (dice.chance(0.5)) {
            agent.with("a.close.curt", Behaviour.CLOSING).send();
        }
    }

    private void thanks() {
        if (script.mood() > 0.5 && (owned || dice.chance(0.4)) && dice.chance(0.5)) {
            customer.say(words.any("c.praise"), Emotion.PLEASED);
            agent.with("a.thanked");
        } else if (script.lines().stream().anyMatch(line -> line.mood() < -0.5) && dice.chance(0.4)) {
            customer.say(words.any("c.sorry"), Emotion.PLEASED);
            agent.with("a.thanked");
        } else if (dice.chance(0.6)) {
            customer.says(words.any("c.thanks"));
        }
        if (agent.isCareful()) {
            agent.inTone("a.close", Behaviour.CLOSING);
        } else if (dice.chance(0.4)) {
            agent.with("a.close.curt", Behaviour.CLOSING);
        }
        agent.send();
    }
}
