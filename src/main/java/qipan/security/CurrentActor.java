package qipan.security;

/** Tells who is acting on this thread: the signed-in person, or the system. */
public interface CurrentActor {

    /** Never null; {@link Actor#system()} outside any request. */
    Actor get();
}
