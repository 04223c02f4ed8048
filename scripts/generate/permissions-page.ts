import type { Route } from '../../src/adapters/shared/http-openapi.ts';
import { PERMISSIONS, type Permission } from '../../src/domain/identity/permissions.ts';

const INTRODUCTION = `<!-- Made by \`npm run generate\` out of the table of permissions and the routes. Not for editing. -->

# Permissions

Every route of a vendor asks for one permission. Members have those of their role; an API key has those that it was given
as scopes, and can be given each one that keys can have. Operators are apart: their routes take nobody else's token, and
theirs opens no vendor's route. \`test/http/isolation.test.ts\` asks every route as each of them.

| permission | allows to | ADMIN | STAFF | API key | routes |
| --- | --- | --- | --- | --- | --- |
`;

/** `docs/permissions.md`. Throws for a permission that opens no route. */
export function permissionsPage(routes: readonly Route[]): string {
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map((permission) => {
    const { allows, roles, forKeys } = PERMISSIONS[permission];
    const opened = routesOf(routes, (route) => route.demand.permission === permission);
    if (opened === '') throw new Error(`The permission ${permission} opens no route`);
    const mark = (has: boolean) => (has ? 'yes' : 'no');
    const [admin, staff] = (['ADMIN', 'STAFF'] as const).map((role) =>
      mark((roles as readonly string[]).includes(role)),
    );
    return `| \`${permission}\` | ${allows} | ${admin} | ${staff} | ${mark(forKeys)} | ${opened} |`;
  });
  const own = routesOf(routes, ({ demand: { roles, permission } }) => !permission && roles?.includes('STAFF') === true);
  const operators = routesOf(routes, ({ demand: { roles } }) => roles?.includes('OPERATOR') === true);
  const anybody = routesOf(routes, ({ demand: { roles } }) => !roles);
  return `${INTRODUCTION}${rows.join('\n')}

Without a permission:

| who | routes |
| --- | --- |
| members, about their own account | ${own} |
| operators | ${operators} |
| anybody; webhooks by their signature | ${anybody} |
`;
}

function routesOf(routes: readonly Route[], fits: (route: Route) => boolean): string {
  return routes
    .filter(fits)
    .map(({ method, path }) => `\`${method.toUpperCase()} ${path}\``)
    .join(', ');
}
