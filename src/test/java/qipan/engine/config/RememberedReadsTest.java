package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.ibatis.ognl.NoSuchPropertyException;
import org.apache.ibatis.ognl.ObjectPropertyAccessor;
import org.apache.ibatis.ognl.Ognl;
import org.apache.ibatis.ognl.OgnlException;
import org.apache.ibatis.ognl.PropertyAccessor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are read as OGNL alone reads them, the second time too. */
class RememberedReadsTest {

    public static class Query {

        public final String field = "f";

        public String getKey() {
            return "k";
        }

        public boolean isLatest() {
            return true;
        }

        public boolean isTenantIdSet() {
            return true;
        }

        /** Its method without a prefix is not what is read. */
        public String getPlain() {
            return "got";
        }

        public String plain() {
            return "plain";
        }
    }

    private final Query query = new Query();
    private final PropertyAccessor remembering = new RememberedReads();

    @ParameterizedTest
    @ValueSource(strings = {"key", "latest", "isTenantIdSet", "plain", "field"})
    void readsWhatOgnlReads(String name) throws OgnlException {
        var expected = read(new ObjectPropertyAccessor(), name);

        assertThat(read(remembering, name)).isEqualTo(expected).isNotNull();
        assertThat(read(remembering, name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "isNothing"})
    void failsWhereOgnlFails(String name) {
        assertThatThrownBy(() -> read(new ObjectPropertyAccessor(), name)).isInstanceOf(NoSuchPropertyException.class);
        assertThatThrownBy(() -> read(remembering, name)).isInstanceOf(NoSuchPropertyException.class);
    }

    private Object read(PropertyAccessor accessor, String name) throws OgnlException {
        return accessor.getProperty(Ognl.createDefaultContext(query), query, name);
    }
}
