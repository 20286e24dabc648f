package qipan.engine.sandbox;

import java.util.List;
import java.util.Set;
import qipan.engine.Finding;
import qipan.engine.KnownModels;
import qipan.engine.ModelCheck;
import qipan.engine.ModelFile;

/** The same verdict without the program: classes instead of beans, and an engine in memory that only parses. */
public final class StandaloneCheck implements ModelCheck {

    private final Set<String> roles;

    public StandaloneCheck(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public List<Finding> check(List<ModelFile> bundle, KnownModels known) {
        var callables = Callables.of(new ScannedCatalogue(name -> true));
        try (var engine = new EngineInMemory()) {
            return new SandboxCheck(callables, roles, engine).check(bundle, known);
        }
    }
}
