package qipan.engine.form;

/** Text that a pattern may look at only so often: a pattern from a model must not keep a server busy for ever. */
final class PatientText implements CharSequence {

    /** Thrown when a pattern looks too often. */
    static final class TooLong extends RuntimeException {
        TooLong() {
            super(null, null, false, false);
        }
    }

    private static final int PATIENCE = 2_000_000;

    private final CharSequence text;
    private final int[] looks;

    PatientText(CharSequence text) {
        this(text, new int[1]);
    }

    private PatientText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    @Override
    public char charAt(int index) {
        if (++looks[0] > PATIENCE) {
            throw new TooLong();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatientText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
