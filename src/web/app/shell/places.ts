import { hasRole, type Me, type Role } from '@/shared/session/session';
import type { IconName } from '@/shared/ui/icon';

export interface Place {
  path: string;
  icon: IconName;
  label: 'inbox' | 'campaigns' | 'playbooks' | 'audit';
  roles: Role[];
}

const PLACES: Place[] = [
  { path: '/inbox', icon: 'inbox', label: 'inbox', roles: ['admin', 'manager', 'staff'] },
  { path: '/campaigns', icon: 'campaigns', label: 'campaigns', roles: ['admin', 'manager', 'auditor'] },
  { path: '/playbooks', icon: 'playbooks', label: 'playbooks', roles: ['admin', 'manager', 'auditor'] },
  { path: '/audit', icon: 'audit', label: 'audit', roles: ['manager', 'auditor'] },
];

/** Each person starts where their work is: staff and managers in the inbox, auditors in the audit. */
export const startOf = (me: Me): string => (me.roles.every((role) => role === 'auditor') ? '/audit' : (placesFor(me)[0]?.path ?? '/inbox'));

/** What the navigation shows; the server decides what may be seen. */
export const placesFor = (me: Me): Place[] => PLACES.filter((place) => hasRole(me, ...place.roles));
