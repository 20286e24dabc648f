import { useSandboxClock } from '@/shared/sandbox/get-clock.query';

/** In the demo and the sandbox the server's time is moved by hand: keeps ours in step with it. */
export function SandboxTime() {
  useSandboxClock();
  return null;
}
