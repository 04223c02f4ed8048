/** ADMIN does everything, billing included; STAFF does everything but billing. */
export type Role = 'ADMIN' | 'STAFF';

/** Who asks, out of verified credentials. `vendorId` comes from here and from nowhere else. */
export interface Principal {
  readonly memberId: string;
  readonly vendorId: string;
  readonly role: Role;
}
