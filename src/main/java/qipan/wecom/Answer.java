package qipan.wecom;

/** What became of a call to WeCom. Reasons are for people who run the house: codes and words of WeCom, no secrets. */
public sealed interface Answer<T> {

    record Done<T>(T value) implements Answer<T> {}

    /** WeCom takes no more for the moment: nothing was done, and that is not the fault of the call. */
    record TooFast<T>(String reason) implements Answer<T> {}

    /** There was no answer, or none that says whether it was done. */
    record Unknown<T>(String reason) implements Answer<T> {}

    /**
     * Nothing was done, and never will be as things stand.
     *
     * @param mediaGone WeCom no longer has what was uploaded before: uploaded anew, it may do it
     */
    record Refused<T>(String reason, boolean mediaGone) implements Answer<T> {

        public Refused(String reason) {
            this(reason, false);
        }
    }
}
