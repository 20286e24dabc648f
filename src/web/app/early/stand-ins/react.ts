// In React's place when the early paint is built (scripts/early.ts): components are drawn once, so nothing changes, and nothing is done
// afterwards. A component that uses what is missing here does not build; one that behaves otherwise fails early.test.tsx.
import { PENDING } from '../draw';

export { Fragment, Suspense } from '../draw';

const nothing = () => undefined;
let ids = 0;

export const useState = (start?: unknown) => [typeof start === 'function' ? (start as () => unknown)() : start, nothing];
export const useRef = (current?: unknown) => ({ current });
export const useMemo = (make: () => unknown) => make();
export const useSyncExternalStore = (_: unknown, read: () => unknown) => read();
export const useId = () => `early-${ids++}`;
export const useEffect = nothing;
export const memo = (component: unknown) => component;
export const lazy = () => () => {
  throw PENDING;
};
