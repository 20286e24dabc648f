package qipan.campaign;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CheckinStore implements Checkins {

    private static final String OF_DAY = " from campaign_checkin where challenge = ? and checkin_day = ?";

    private final JdbcClient jdbc;

    CheckinStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void post(String challenge, String member, LocalDate day) {
        var known = jdbc.sql("select count(*)" + OF_DAY + " and member = ?").params(challenge, day, member)
                .query(Integer.class).single();
        if (known == 0) {
            jdbc.sql("insert into campaign_checkin (challenge, checkin_day, member) values (?, ?, ?)")
                    .params(challenge, day, member)
                    .update();
        }
    }

    @Override
    public int count(String challenge, LocalDate day) {
        return jdbc.sql("select count(*)" + OF_DAY).params(challenge, day).query(Integer.class).single();
    }
}
