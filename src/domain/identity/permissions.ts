/** ADMIN does everything, billing and the team included; STAFF does neither. */
export type Role = 'ADMIN' | 'STAFF';

/** What a permission allows, which roles have it, and whether an API key can have it. */
interface Rule {
  readonly allows: string;
  readonly roles: readonly Role[];
  readonly forKeys: boolean;
}

const everybody = ['ADMIN', 'STAFF'] as const;
const admins = ['ADMIN'] as const;

/**
 * The one table of who may do what: routes ask for a permission by name, API keys are given some as their scopes. A key
 * never manages people or keys, so that a leaked one cannot give itself more.
 */
export const PERMISSIONS = {
  'vendor:read': { allows: "read the vendor's profile", roles: everybody, forKeys: true },
  'vendor:write': { allows: "change the vendor's profile", roles: admins, forKeys: true },
  'contacts:read': { allows: 'read contacts and lists', roles: everybody, forKeys: true },
  'contacts:write': { allows: 'upload, change and remove contacts and lists', roles: everybody, forKeys: true },
  'templates:read': { allows: 'read templates', roles: everybody, forKeys: true },
  'templates:write': { allows: 'create and submit templates', roles: everybody, forKeys: true },
  'campaigns:read': { allows: 'read campaigns and the state of their messages', roles: everybody, forKeys: true },
  'campaigns:launch': { allows: 'launch campaigns, which holds money', roles: everybody, forKeys: true },
  'campaigns:control': { allows: 'pause, resume and cancel campaigns', roles: everybody, forKeys: true },
  'wallet:read': { allows: 'read the balance and prices', roles: everybody, forKeys: true },
  'billing:read': {
    allows: 'read the ledger, spending, recharges, invoices and the low-balance alert',
    roles: admins,
    forKeys: true,
  },
  'billing:write': { allows: 'recharge the wallet and set the low-balance alert', roles: admins, forKeys: true },
  'audit:read': { allows: 'read the audit log', roles: admins, forKeys: true },
  'api-keys:manage': { allows: 'list, make and revoke API keys', roles: admins, forKeys: false },
  'team:read': { allows: 'see the team', roles: everybody, forKeys: false },
  'team:manage': { allows: 'invite people, change roles and remove members', roles: admins, forKeys: false },
} as const satisfies Readonly<Record<string, Rule>>;

export type Permission = keyof typeof PERMISSIONS;

export const KEY_PERMISSIONS = (Object.keys(PERMISSIONS) as Permission[]).filter(
  (permission) => PERMISSIONS[permission].forKeys,
);

export function roleAllows(role: Role, permission: Permission): boolean {
  const { roles }: Rule = PERMISSIONS[permission];
  return roles.includes(role);
}
