package qipan.playbook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.engine.ProcessModel;

/** Outlines of process versions. A version never changes, so each is read once. */
@Component
class Outlines {

    private final Models models;
    private final Map<String, ModelOutline> read = new ConcurrentHashMap<>();

    Outlines(Models models) {
        this.models = models;
    }

    ModelOutline of(ProcessModel model) {
        return read.computeIfAbsent(model.definition(), id -> ModelOutline.of(utf8(models.xml(id))));
    }

    /** The declaration said how the bytes were written; read as text they are ours to write. */
    static byte[] utf8(String xml) {
        return xml.replaceFirst("^\\s*<\\?xml[^>]*\\?>", "").getBytes(StandardCharsets.UTF_8);
    }
}
