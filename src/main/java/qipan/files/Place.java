package qipan.files;

/** Where a file was used: whoever sees the place may look at the file. */
public record Place(Kind kind, String id) {

    /** A task whose answers hold the file, or a campaign in which it was reported. */
    public enum Kind {
        TASK,
        CAMPAIGN
    }

    public static Place task(String id) {
        return new Place(Kind.TASK, id);
    }

    public static Place campaign(String id) {
        return new Place(Kind.CAMPAIGN, id);
    }
}
