package qipan.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sessionTimeout a browser that stays silent this long has to sign in again
 * @param accountRefresh how long a node may not know what another node changed about an account
 * @param verifiedFor how long a password that was right is taken as right again without the slow hash
 * @param failures wrong passwords for one account from one address until it has to wait
 * @param failuresPerAddress wrong passwords from one address, whatever the account, until it has to wait
 * @param firstWait the first wait; each further wrong password doubles it
 * @param longestWait where the doubling ends; as long as this without a failure and all is forgotten
 */
@ConfigurationProperties("qipan.security")
record SecuritySettings(
        @DefaultValue("PT12H") Duration sessionTimeout,
        @DefaultValue("PT3S") Duration accountRefresh,
        @DefaultValue("PT5M") Duration verifiedFor,
        @DefaultValue("5") int failures,
        @DefaultValue("100") int failuresPerAddress,
        @DefaultValue("PT30S") Duration firstWait,
        @DefaultValue("PT15M") Duration longestWait) {}
