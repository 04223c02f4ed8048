import { readFileSync } from 'node:fs';
import 'reflect-metadata';
import { paymentWebhookRoutes } from '../adapters/payments/http-payment-webhook.ts';
import { docsRoutes } from '../adapters/shared/http-docs.ts';
import { type OpenApiDocument, openApiDocument, type Route, routesOf } from '../adapters/shared/http-openapi.ts';
import type { PlainRoute } from '../adapters/shared/http-operation.ts';
import { metaWebhookRoutes } from '../adapters/webhooks/http-meta-webhook.ts';
import { healthRoutes } from './health.ts';
import { metricsRoutes } from './metrics.ts';

/** As far from this file in a build as in the sources. */
const PACKAGE = new URL('../../package.json', import.meta.url);

/** What each tag is about. */
const TAGS: Readonly<Record<string, string>> = {
  'api-keys': "A vendor's keys for programs: scoped, shown once, revoked at once",
  'audit-log': 'Who did what in the team, and from where',
  auth: 'Registering, sessions, and your own account',
  campaigns: 'Quoting, launching and watching campaigns',
  'contact-lists': 'Lists, which are also the tags of contacts',
  contacts: 'Uploading contacts, at once or as imports of any size',
  documentation: 'This description',
  health: 'For whoever runs the program',
  operator: 'For operators of the platform: vendors, prices, adjustments, what stops all sending, and dead letters',
  'opt-outs': 'People who want no more messages from a vendor',
  pricing: 'What a message costs',
  team: 'Members, their roles and invitations',
  templates: 'Message templates and their review by WhatsApp',
  vendor: 'The profile of the vendor, as shown on invoices',
  wallet: 'Balance, recharges, ledger, spend and tax invoices',
  webhook: 'Where Meta and the payment providers post what happens, signed',
};

/** Answered by every role. */
export const probeRoutes: readonly PlainRoute[] = [...healthRoutes, ...metricsRoutes];
/** Answered in front of Express. */
export const webhookRoutes: readonly PlainRoute[] = [...metaWebhookRoutes, ...paymentWebhookRoutes];

/** Every route, once the modules were imported: they bring the controllers. */
export function apiRoutes(): readonly Route[] {
  return routesOf([...probeRoutes, ...webhookRoutes, ...docsRoutes]);
}

/** For each route that would be missing from the documentation: what to add. */
export function undeclaredRoutes(routes: readonly Route[]): readonly string[] {
  return routes
    .filter(({ operation }) => operation === undefined)
    .map(({ method, path, name }) =>
      [
        `${method.toUpperCase()} ${path} (${name}) is not declared. Add this to its method in the controller:`,
        "  @operation({ summary: '…', answers: { 200: TheView }, errors: [TheErrorsOfItsUseCase] })",
        'with `operation` of adapters/shared/http-operation.ts. CONTRIBUTING.md, "Adding a route", has the rest.',
      ].join('\n'),
    );
}

export function apiDocument(): OpenApiDocument {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return openApiDocument(apiRoutes(), version, TAGS);
}
