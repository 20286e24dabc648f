package qipan.engine;

/** The engine did not take a model; the message names element and cause and is safe to show. */
public class ModelRefused extends RuntimeException {

    public ModelRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
