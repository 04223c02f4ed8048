import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { KEY_PERMISSIONS, PERMISSIONS, type Permission, roleAllows } from '../../../src/domain/identity/permissions.ts';

const test = suite('PERMISSIONS');
const all = Object.keys(PERMISSIONS) as Permission[];

test('lets an ADMIN do everything', () => {
  assert.equal(
    all.filter((permission) => !roleAllows('ADMIN', permission)),
    [],
  );
});

test('keeps money, the profile, the audit log, keys and the team from STAFF, and nothing else', () => {
  assert.equal(
    all.filter((permission) => !roleAllows('STAFF', permission)),
    ['vendor:write', 'billing:read', 'billing:write', 'audit:read', 'api-keys:manage', 'team:manage'],
  );
});

test('gives an API key nothing that manages people or keys', () => {
  assert.equal(
    all.filter((permission) => !KEY_PERMISSIONS.includes(permission)),
    ['api-keys:manage', 'team:read', 'team:manage'],
  );
});

test.run();
