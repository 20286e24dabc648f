package qipan.engine;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.shared.BusinessKey;

/** What holds in a campaign: what it set itself, or the register's default. */
@Component
public class Configuration {

    private final ObjectProvider<CampaignParameters> campaigns;
    private final ConfigurationRegister register;

    public Configuration(ObjectProvider<CampaignParameters> campaigns, ConfigurationRegister register) {
        this.campaigns = campaigns;
        this.register = register;
    }

    public Optional<Object> find(BusinessKey scope, String key) {
        return ofCampaign(scope, key).or(() -> register.find(key));
    }

    /** Only what the campaign set itself. */
    public Optional<Object> ofCampaign(BusinessKey scope, String key) {
        return campaigns.stream().flatMap(source -> source.find(scope, key).stream()).findFirst();
    }

    /** @throws IllegalStateException when neither the campaign nor the register knows the key */
    public double number(BusinessKey scope, String key) {
        var value = find(scope, key).orElseThrow(() -> new IllegalStateException("Unknown configuration key " + key));
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }
}
