export type Role = 'admin' | 'manager' | 'staff' | 'auditor';

/** What anybody may know before the login. */
export interface Session {
  authenticated: boolean;
  demo: boolean;
  sandbox: boolean;
  demoAccounts?: DemoAccount[];
}

export interface DemoAccount {
  username: string;
  name: string;
  roles: string[];
}

export interface Me {
  username: string;
  name: string;
  roles: Role[];
  roleKeys: string[];
  /** Usernames of those who do this person's work today. */
  substitutes: string[];
  demo: boolean;
  sandbox: boolean;
}

export function hasRole(me: Me, ...wanted: Role[]): boolean {
  return me.roles.some((role) => wanted.includes(role));
}
