/** An edited model that is not published yet, kept on this device. */
export interface Draft {
  xml: string;
  /** The published version it was started from; 0 for a new model. */
  base: number;
  savedAt: string;
}

const storeKey = (playbook: string) => `qipan.draft.${playbook}`;

export function readDraft(playbook: string): Draft | undefined {
  try {
    const text = localStorage.getItem(storeKey(playbook));
    return text === null ? undefined : (JSON.parse(text) as Draft);
  } catch {
    return undefined;
  }
}

/** False when the device has no room: the page then says that the draft is not kept. */
export function keepDraft(playbook: string, draft: Draft): boolean {
  try {
    localStorage.setItem(storeKey(playbook), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function dropDraft(playbook: string) {
  localStorage.removeItem(storeKey(playbook));
}
