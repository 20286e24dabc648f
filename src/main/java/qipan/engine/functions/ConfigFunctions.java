package qipan.engine.functions;

import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import qipan.engine.CampaignParameters;
import qipan.engine.ConfigurationRegister;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

/** {@code config}: what the campaign set, or the register's default. */
@PublishedFunctions("config")
class ConfigFunctions {

    private final ObjectProvider<CampaignParameters> parameters;
    private final ConfigurationRegister register;

    ConfigFunctions(ObjectProvider<CampaignParameters> parameters, ConfigurationRegister register) {
        this.parameters = parameters;
        this.register = register;
    }

    @Published(zh = "活动参数,或配置登记册的默认值")
    @Nullable Object get(ModelScope scope, String key) {
        return parameters.stream()
                .map(source -> source.find(scope.businessKey(), key))
                .flatMap(java.util.Optional::stream)
                .findFirst()
                .or(() -> register.find(key))
                .orElse(null);
    }

    @Published(zh = "数值型的活动参数或默认值")
    double number(ModelScope scope, String key) {
        var value = get(scope, key);
        if (value == null) {
            throw new ProcessEngineException("Unknown configuration key " + key);
        }
        return value instanceof Number number ? number.doubleValue() : Double.parseDouble(value.toString());
    }
}
