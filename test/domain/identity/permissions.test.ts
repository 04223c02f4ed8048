import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { PERMISSIONS, type Permission, roleAllows } from '../../../src/domain/identity/permissions.ts';

const test = suite('PERMISSIONS');
const all = Object.keys(PERMISSIONS) as Permission[];

test('lets an ADMIN do everything', () => {
  assert.equal(
    all.filter((permission) => !roleAllows('ADMIN', permission)),
    [],
  );
});

test('keeps money, the profile and the audit log from STAFF, and nothing else', () => {
  assert.equal(
    all.filter((permission) => !roleAllows('STAFF', permission)),
    ['vendor:write', 'billing:read', 'billing:write', 'audit:read'],
  );
});

test.run();
