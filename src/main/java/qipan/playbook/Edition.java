package qipan.playbook;

import java.util.Map;

/**
 * The catalogue as it was after one deployment. Nothing in it can change before the next, so it is kept until then.
 *
 * @param name see {@link qipan.engine.Models#edition()}
 * @param playbooks newest versions by key
 */
record Edition(String name, Map<String, Playbook> playbooks) {}
