package app.hearth.lab.demo;

import app.hearth.transcript.Outcome;
import app.hearth.transcript.Transcript;
import app.hearth.transcript.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays one contact after the other, and sends home or back those whose matter was left open. */
final class Conversations implements Iterator<DemoConversation> {

    private static final String[] CHAT = {"webchat", "webchat", "app", "app", "wechat"};
    private static final Duration LAST_MINUTE = Duration.ofSeconds(40);

    private final Settings settings;
    private final Phrasebooks books;
    private final Contacts contacts;

    Conversations(Settings settings, Roster roster) {
        this.settings = settings;
        this.books = new Phrasebooks(roster);
        this.contacts = new Contacts(settings, roster, books);
    }

    @Override
    public boolean hasNext() {
        return contacts.hasNext();
    }

    @Override
    public DemoConversation next() {
        var contact = contacts.next();
        var dice = new Dice(Dice.seed(settings.seed(), contact.number()));
        var channel = channel(contact, dice);
        var book = books.of(contact.customer().industry(), contact.customer().english());
        var scene = new Scene(contact, book, dice, channel, form(contact, dice));
        var script = scene.play();
        if (!scene.settled() && dice.chance(script.mood() < -0.2 ? 0.4 : 0.2)) {
            contacts.comesBack(
                    contact, contact.at().atZone(Settings.ZONE).toLocalDate().plusDays(dice.between(1, 5)));
        }
        return told(contact, channel, script.lines(), scene.settled(), satisfaction(scene, script, dice), dice);
    }

    /** Voice where the business has a hotline; nobody phones in English. */
    private static String channel(Contact contact, Dice dice) {
        var spoken = switch (contact.customer().industry()) {
            case CITY -> 0.8;
            case TELECOM, BANK, INSURANCE -> 0.45;
            case TRAVEL -> 0.25;
            case SHOP, GAMES -> 0.04;
        };
        return !contact.customer().english() && dice.chance(spoken) ? "voice" : dice.one(CHAT);
    }

    /** How well the agent works today: good and bad days, tiredness, and what newcomers have learnt so far. */
    private double form(Contact contact, Dice dice) {
        var shift = contact.shift();
        var day = shift.date().toEpochDay();
        var ofTheDay = new Dice(Dice.seed(shift.agent().habits(), day)).normal() * 0.05;
        var progress = (day - settings.first().toEpochDay()) / (double) settings.days();
        var hours =
                Duration.between(shift.at(shift.kind().start()), contact.at()).toMinutes() / 60.0;
        return ofTheDay + shift.agent().growth() * progress - 0.008 * hours + 0.02 * dice.normal();
    }

    private static int satisfaction(Scene scene, Script script, Dice dice) {
        var felt = 3.1 + 1.9 * script.mood() + (scene.settled() ? 0.5 : -0.5) + 0.45 * dice.normal();
        return Math.clamp(Math.round(felt), 1, 5);
    }

    private DemoConversation told(
            Contact contact, String channel, List<Line> lines, boolean settled, int satisfaction, Dice dice) {
        var agent = contact.shift().agent();
        var transcript = new Transcript(
                contact.id(),
                channel,
                agent.login(),
                contact.customer().id(),
                contact.at(),
                turns(contact, channel, lines),
                outcome(settled, satisfaction, dice));
        var turns = lines.stream()
                .map(line -> new Truth.OfTurn(line.mood(), line.emotion(), line.flags(), line.behaviours()))
                .toList();
        var truth = new Truth(
                contact.need().key(),
                contact.earlier(),
                settled,
                satisfaction,
                agent.warmth(),
                agent.care(),
                agent.knowledge(),
                turns);
        return new DemoConversation(transcript, truth);
    }

    /** The pauses of the script, closer together where the shift, or the time told of, would end first. */
    private List<Turn> turns(Contact contact, String channel, List<Line> lines) {
        var end = contact.shift().end().isBefore(settings.until())
                ? contact.shift().end()
                : settings.until();
        var available = Duration.between(contact.at(), end.minus(LAST_MINUTE)).toSeconds();
        var needed = lines.stream().mapToInt(Line::pause).sum();
        var tempo = Math.min("voice".equals(channel) ? 0.35 : 1, available / (double) needed);
        var turns = new ArrayList<Turn>(lines.size());
        var seconds = 0.0;
        for (var line : lines) {
            turns.add(new Turn(line.speaker(), contact.at().plusSeconds((long) seconds), line.text()));
            seconds += line.pause() * tempo;
        }
        return turns;
    }

    /** Those who are very pleased or very displeased rate more often; agents tick "resolved" a little too readily. */
    private static Outcome outcome(boolean settled, int satisfaction, Dice dice) {
        var rated = dice.chance(0.2 + 0.13 * Math.abs(satisfaction - 3));
        @Nullable Boolean ticked = dice.chance(0.5) ? settled || dice.chance(0.15) : null;
        return new Outcome(rated ? (double) satisfaction : null, ticked);
    }
}
