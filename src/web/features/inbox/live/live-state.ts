/** Whether the server tells this page of changes: then it need not ask all the time. */
export const live = { connected: false };
