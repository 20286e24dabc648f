package qipan.engine;

import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRoles;

/**
 * People as choices where no campaign says who its people are: {@code people} is everybody with a job, and
 * {@code people:<role key>} everybody who holds that one, which {@code holders:<role key>} means within a campaign too: for
 * those who are no crew, such as trainees. Of other sources it knows nothing.
 */
public final class PeopleOptions implements FormOptions {

    private static final String EVERYBODY = "people";
    private static final Pattern HOLDERS = Pattern.compile("(?:people|holders):(?<role>.+)");

    private final Accounts accounts;
    private final JobRoles catalogue;

    public PeopleOptions(Accounts accounts, JobRoles catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    @Override
    public List<Option> of(String source) {
        if (source.equals(EVERYBODY)) {
            return withAnyJob();
        }
        var holders = HOLDERS.matcher(source);
        return holders.matches() ? holders(holders.group("role")) : List.of();
    }

    private List<Option> withAnyJob() {
        var people = new TreeMap<String, Option>();
        catalogue.all().forEach(role -> holders(role.key()).forEach(option -> people.put(option.value(), option)));
        return List.copyOf(people.values());
    }

    private List<Option> holders(String roleKey) {
        return accounts.holding(roleKey).stream().map(PeopleOptions::option).toList();
    }

    private static Option option(Account person) {
        return new Option(person.username(), person.name());
    }
}
