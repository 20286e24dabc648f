// In the router's place when the early paint is built: where we are, and links that work by themselves.
import type { Drawing } from '../draw';
import { jsx } from './jsx-runtime';

type Props = Record<string, unknown>;
type To = string | { pathname: string; search?: string };

let place = { pathname: '/', search: '' };
let inner: Drawing['type'][] = [];
let handle: unknown;

/** Where the screen is, with what stands in its outlets from the outer to the inner, and what its route says of itself. */
export function stand(at: typeof place, outlets: unknown[], told?: unknown) {
  place = at;
  inner = outlets as Drawing['type'][];
  handle = told;
}

const hrefOf = (to: To) => (typeof to === 'string' ? to : to.pathname + (to.search ?? ''));

export function Link({ to, ...rest }: Props) {
  return jsx('a', { ...rest, href: hrefOf(to as To) });
}

export function NavLink({ className, ...rest }: Props) {
  const to = hrefOf(rest['to'] as To);
  const here = place.pathname === to || place.pathname.startsWith(`${to}/`);
  return jsx(Link, here ? { ...rest, className: `${String(className)} active`, 'aria-current': 'page' } : { ...rest, className });
}

export function Outlet() {
  const next = inner.shift();
  return next ? jsx(next, {}) : null;
}

export function useMatch(pattern: string) {
  const found = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`).exec(place.pathname);
  return found && { params: { ...found.groups } };
}

export const useParams = () => useMatch('/inbox/:taskId')?.params ?? {};
export const useMatches = () => [{ handle }];
export const useLocation = () => ({ ...place, hash: '', state: null, key: 'early' });
export const useSearchParams = () => [new URLSearchParams(place.search), () => undefined];
export const useNavigate = () => () => undefined;
export const Navigate = () => null;
export const ScrollRestoration = () => null;
