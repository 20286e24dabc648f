package qipan.playbook.web;

import java.util.Map;

/** @param schema form-js JSON as modelled, with the people to choose from put in; groups only a campaign knows */
record StartFormView(String key, Map<String, Object> schema) {}
