package qipan.playbook.web;

import com.fasterxml.jackson.annotation.JsonRawValue;

/** @param schema form-js JSON as modelled */
record FormView(String key, @JsonRawValue String schema) {}
