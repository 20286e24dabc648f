/**
 * The few calls of Camunda 7's REST API that the Deploy and Run buttons of Camunda Modeler send, in that API's own
 * shapes. Everything else of it stays unwritten on purpose: our own API is {@code /api}.
 */
@NullMarked
package qipan.playbook.modeler;

import org.jspecify.annotations.NullMarked;
