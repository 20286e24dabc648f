package qipan.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelFile;

/**
 * Files that are published together or not at all.
 *
 * @param title name of the deployment
 * @param source where it comes from: the browser, Camunda Modeler
 * @param onlyChanged leave out what equals the last deployment of that title
 */
public record Bundle(String title, @Nullable String source, List<ModelFile> files, boolean onlyChanged) {}
