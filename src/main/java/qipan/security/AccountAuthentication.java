package qipan.security;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of an account that has proved itself for this request. Never stored in a session. */
final class AccountAuthentication extends AbstractAuthenticationToken {

    private final transient Account account;
    private final boolean integration;

    AccountAuthentication(Account account, boolean integration) {
        super(account.roles().stream().map(AccountAuthentication::authority).toList());
        this.account = account;
        this.integration = integration;
        setAuthenticated(true);
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

    private static SimpleGrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }
}
