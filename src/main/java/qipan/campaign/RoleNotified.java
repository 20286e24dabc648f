package qipan.campaign;

import qipan.shared.BusinessKey;

/** A playbook has something to tell the people of a role. Published in the transaction of the step that says it. */
public record RoleNotified(BusinessKey key, String processInstance, String roleKey, String text) {}
