package qipan.engine.functions;

import org.jspecify.annotations.Nullable;
import qipan.engine.Configuration;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

/** {@code config}: what the campaign set, or the register's default. */
@PublishedFunctions("config")
class ConfigFunctions {

    private final Configuration configuration;

    ConfigFunctions(Configuration configuration) {
        this.configuration = configuration;
    }

    @Published(zh = "活动参数,或配置登记册的默认值")
    @Nullable Object get(ModelScope scope, String key) {
        return configuration.find(scope.businessKey(), key).orElse(null);
    }

    @Published(zh = "数值型的活动参数或默认值")
    double number(ModelScope scope, String key) {
        return configuration.number(scope.businessKey(), key);
    }
}
