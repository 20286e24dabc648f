package qipan.testing;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the stand-ins of other tests out of the whole program: they lie in the same packages. */
public class ShippedCodeOnly extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
        return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ShippedCodeOnly;
    }

    @Override
    public int hashCode() {
        return ShippedCodeOnly.class.hashCode();
    }
}
