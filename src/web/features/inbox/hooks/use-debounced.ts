import { useEffect, useRef } from 'react';

/** Calls back when the value has been still for a moment; not for the value it started with. */
export function useDebounced<T>(value: T, still: (value: T) => void, delay = 350) {
  const settled = useRef(value);
  const callback = useRef(still);
  useEffect(() => {
    callback.current = still;
  });
  useEffect(() => {
    if (value === settled.current) return;
    const timer = setTimeout(() => {
      settled.current = value;
      callback.current(value);
    }, delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
}
