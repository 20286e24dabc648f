const LATER = 3_000;

/** After the first list: the worker loads what it keeps, and must not take the network from what people wait for. Only there with https. */
export function registerWorker(): () => void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return () => {};
  const timer = setTimeout(() => void navigator.serviceWorker.register('/sw.js').catch(() => {}), LATER);
  return () => clearTimeout(timer);
}
