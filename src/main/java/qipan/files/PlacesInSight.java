package qipan.files;

/** Knows who sees which place; the inbox answers it. */
public interface PlacesInSight {

    /** Whether the person who asks sees this task or campaign. */
    boolean sees(Place place);
}
