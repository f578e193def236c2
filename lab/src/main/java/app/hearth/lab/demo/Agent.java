package app.hearth.lab.demo;

/**
 * Somebody who answers customers, with what makes their work their own; skills run from 0 to 1.
 *
 * @param index the place on the roster
 * @param number the employee number, zeros kept
 * @param lead whether they lead their team, and so talk to few customers themselves
 * @param warmth how much they hear the person
 * @param care how completely they work: identity, questions, summary, closing
 * @param knowledge how well they know the matter
 * @param pace how many customers they manage against the average, 1 being the average
 * @param growth how much they learn over the days told of; large for newcomers
 * @param habits what decides which of several phrases they like best
 */
record Agent(
        int index,
        String number,
        String name,
        String login,
        String skills,
        String team,
        int place,
        int teamSize,
        Industry industry,
        boolean lead,
        double warmth,
        double care,
        double knowledge,
        double pace,
        double growth,
        Tone tone,
        long habits) {

    /** The voice somebody writes in. */
    enum Tone {
        FORMAL,
        PLAIN,
        DEAR
    }
}
