package app.hearth.people;

/** The centre as everybody who is signed in may know it. */
public record CentreView(String name, String zone, boolean demo) {

    public static CentreView of(Centre centre) {
        return new CentreView(centre.name(), centre.zone().getId(), centre.demo());
    }
}
