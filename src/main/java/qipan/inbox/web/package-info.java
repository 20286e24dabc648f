/** The inbox over HTTP, as the contract says it. */
@NullMarked
package qipan.inbox.web;

import org.jspecify.annotations.NullMarked;
