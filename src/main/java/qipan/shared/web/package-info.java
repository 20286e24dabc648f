/** How the program looks over HTTP wherever it looks the same: problems, languages, times, request ids, the pages. */
@NullMarked
package qipan.shared.web;

import org.jspecify.annotations.NullMarked;
