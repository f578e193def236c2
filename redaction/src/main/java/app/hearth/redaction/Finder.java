package app.hearth.redaction;

/** Looks for some kinds of personal detail and claims what it finds. Earlier finders go before later ones. */
@FunctionalInterface
interface Finder {

    void search(Scan scan);
}
