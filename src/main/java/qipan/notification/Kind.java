package qipan.notification;

/** What a notice says. The word is what the tables and the interface hold. */
enum Kind {
    NEW("new", Topic.TASK),
    HANDED("handed", Topic.TASK),
    LENT("lent", Topic.TASK),
    GIVEN_BACK("givenBack", Topic.TASK),
    SENT_BACK("sentBack", Topic.TASK),
    MENTIONED("mentioned", Topic.WORD),
    COPIED("copied", Topic.WORD),
    SOON("soon", Topic.REMINDER),
    DUE("due", Topic.REMINDER),
    AGAIN("again", Topic.REMINDER),
    URGED("urged", Topic.REMINDER),
    LATE("late", Topic.ESCALATION),
    RAISED("raised", Topic.ESCALATION),
    HANDED_UP("handedUp", Topic.REMINDER),
    AUTO_APPROVED("autoApproved", Topic.REMINDER),
    AUTO_REJECTED("autoRejected", Topic.REMINDER),
    ANNOUNCED("announced", Topic.ANNOUNCEMENT),
    CRISIS("crisis", Topic.CRISIS),
    DIGEST("digest", Topic.DIGEST);

    private final String word;
    private final Topic topic;

    Kind(String word, Topic topic) {
        this.word = word;
        this.topic = topic;
    }

    String word() {
        return word;
    }

    Topic topic() {
        return topic;
    }

    boolean urgent() {
        return topic.urgent();
    }

    /** Worth telling when the task is over by then: it is to be read, not done. */
    boolean outlives() {
        return topic == Topic.WORD || this == AUTO_APPROVED || this == AUTO_REJECTED;
    }

    static Kind of(String word) {
        for (var kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** How a task came into somebody's hands, by the act that brought it there. */
    static Kind ofAct(String act) {
        return switch (act) {
            case "transfer", "handover" -> HANDED;
            case "delegate" -> LENT;
            case "resolve" -> GIVEN_BACK;
            case "return" -> SENT_BACK;
            case "hand-up" -> RAISED;
            default -> NEW;
        };
    }
}
