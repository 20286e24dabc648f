package qipan.engine.functions;

import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;
import qipan.engine.SigningPolicy;

/** {@code signing}: approvals of several people. */
@PublishedFunctions("signing")
class SigningFunctions {

    @Published(zh = "会签、或签是否已有结论,作多实例的完成条件")
    boolean decided(ModelScope scope) {
        return Boolean.TRUE.equals(scope.variable(SigningPolicy.DECIDED));
    }
}
