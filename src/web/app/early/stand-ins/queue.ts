// In place of the outbox, which is read from the device after the first drawing: nothing waits, and nothing is sent.
export const useLetters = () => [];
export const useLettersOf = useLetters;
export const useLetter = () => undefined;

const nothing = () => undefined;
export { nothing as drop, nothing as enqueue, nothing as isWaiting, nothing as sendNow, nothing as settled, nothing as tryAgain };
