export interface Toast {
  id: number;
  tone: 'good' | 'bad';
  text: string;
}

const SHOWN_FOR = 5_000;

let toasts: Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function put(changed: Toast[]) {
  toasts = changed;
  listeners.forEach((listener) => listener());
}

export function dismissToast(id: number) {
  put(toasts.filter((each) => each.id !== id));
}

function show(tone: Toast['tone'], text: string) {
  const id = nextId++;
  put([...toasts.filter((each) => each.text !== text), { id, tone, text }]);
  setTimeout(() => dismissToast(id), SHOWN_FOR);
}

export const toast = {
  good: (text: string) => show('good', text),
  bad: (text: string) => show('bad', text),
};

export const toastStore = {
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: () => toasts,
};
