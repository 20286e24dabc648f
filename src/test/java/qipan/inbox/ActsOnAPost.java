package qipan.inbox;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody acts on one task of an instance: Anna and Bob, who are main_ip, may post. */
abstract class ActsOnAPost extends InboxActs {

    @Autowired
    PassingOn passing;

    String instance;
    String post;

    @BeforeEach
    void begun() {
        jdbc.sql("delete from inbox_copy").update();
        instance = run();
        post = taskOf(instance, POST);
    }
}
