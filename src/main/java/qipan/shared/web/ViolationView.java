package qipan.shared.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One entry of a problem's {@code violations}, in the reader's language. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ViolationView(@Nullable String field, @Nullable String element, String rule, String message) {}
