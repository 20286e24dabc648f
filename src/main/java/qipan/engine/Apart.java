package qipan.engine;

/** Does part of a piece of {@link BackgroundWork} in a transaction of its own, so that it stands or fails alone. */
public interface Apart {

    /**
     * @param work acts on the engine and on tables
     * @param then what is written when the engine has written its part: rows that others wait for
     */
    void run(Runnable work, Runnable then);
}
