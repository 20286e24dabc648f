package qipan.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an account that has proved itself for this request. Never stored in a session. */
final class AccountAuthentication extends AbstractAuthenticationToken {

    /** Held by those who came with an API token: they may not make further tokens. */
    static final String BY_TOKEN = "BY_TOKEN";

    /** Held by those whose token may report events and figures, whatever its owner may do. */
    static final String INTEGRATION = "INTEGRATION";

    private final transient Account account;
    private final boolean integration;

    private AccountAuthentication(Account account, List<GrantedAuthority> authorities, boolean integration) {
        super(authorities);
        this.account = account;
        this.integration = integration;
        setAuthenticated(true);
    }

    static AccountAuthentication byPassword(Account account) {
        return new AccountAuthentication(account, authorities(account), false);
    }

    static AccountAuthentication byToken(Account account, boolean integration) {
        var authorities = authorities(account);
        authorities.add(new SimpleGrantedAuthority(BY_TOKEN));
        if (integration) {
            authorities.add(new SimpleGrantedAuthority(INTEGRATION));
        }
        return new AccountAuthentication(account, authorities, integration);
    }

    Account account() {
        return account;
    }

    boolean integration() {
        return integration;
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    private static List<GrantedAuthority> authorities(Account account) {
        var authorities = new ArrayList<GrantedAuthority>();
        account.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
        return authorities;
    }
}
