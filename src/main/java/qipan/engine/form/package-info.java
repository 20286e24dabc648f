/** Reads form-js documents and holds answers against them, as form-js does in the browser and then once more. */
@NullMarked
package qipan.engine.form;

import org.jspecify.annotations.NullMarked;
