/** {@code /api/playbooks}. */
@NullMarked
package qipan.playbook.web;

import org.jspecify.annotations.NullMarked;
