import { type Static, type TSchema, type TUnion, Type } from '@sinclair/typebox';
import { flagOf, TEMPLATE_CATEGORIES, TEMPLATE_STATUSES, type Template } from '../../domain/templates/template.ts';
import { pageOf, pageQuery } from '../shared/http-page.ts';
import { described, idOf, like, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

/** Only bounds for a hopeless body: the exact limits are the domain's, which names everything that is wrong. */
const MAX_TEXT_LENGTH = 5_000;
const MAX_ITEMS = 100;
const MAX_COMPONENTS = 10;

const strict = { additionalProperties: false } as const;
const text = Type.String({ maxLength: MAX_TEXT_LENGTH });
const texts = Type.Array(text, { maxItems: MAX_ITEMS });
const templateId = idOf('tpl');

const Header = Type.Object(
  {
    type: Type.Literal('HEADER'),
    format: Type.Literal('TEXT'),
    text,
    example: Type.Optional(Type.Object({ header_text: texts }, strict)),
  },
  strict,
);
const Body = Type.Object(
  {
    type: Type.Literal('BODY'),
    text,
    example: Type.Optional(Type.Object({ body_text: Type.Array(texts, { maxItems: MAX_ITEMS }) }, strict)),
  },
  strict,
);
const Footer = Type.Object({ type: Type.Literal('FOOTER'), text }, strict);
const QuickReply = Type.Object({ type: Type.Literal('QUICK_REPLY'), text }, strict);
const UrlButton = Type.Object({ type: Type.Literal('URL'), text, url: text, example: Type.Optional(texts) }, strict);
const PhoneButton = Type.Object({ type: Type.Literal('PHONE_NUMBER'), text, phone_number: text }, strict);

/** One of several shapes, told apart by `type`, so that errors are about the intended shape. */
function byType<S extends TSchema[]>(...schemas: S) {
  return Type.Unsafe<Static<TUnion<S>>>({
    type: 'object',
    discriminator: { propertyName: 'type' },
    required: ['type'],
    oneOf: schemas,
  });
}

const Buttons = Type.Object(
  {
    type: Type.Literal('BUTTONS'),
    buttons: Type.Array(byType(QuickReply, UrlButton, PhoneButton), { minItems: 1, maxItems: MAX_ITEMS }),
  },
  strict,
);

const name = Type.String({ pattern: '^[a-z0-9_]{1,200}$', examples: ['order_shipped'] });
const language = Type.String({ pattern: '^[a-z]{2,3}(_[A-Z]{2})?$', examples: ['en_US'] });
const components = Type.Array(byType(Header, Body, Footer, Buttons), {
  minItems: 1,
  maxItems: MAX_COMPONENTS,
  examples: [[{ type: 'BODY', text: 'Hello {{1}}, your order is on its way.', example: { body_text: [['Asha']] } }]],
});

export const TemplateBody = view('TemplateDefinition', {
  name,
  language,
  category: oneOf(TEMPLATE_CATEGORIES),
  components,
});
export const TemplatePath = Type.Object({ id: templateId }, strict);
export const TemplatesQuery = pageQuery(templateId, {
  status: Type.Optional(described(oneOf(TEMPLATE_STATUSES), 'Only templates in this state')),
});

export const TemplateView = view('Template', {
  id: templateId,
  name,
  language,
  category: oneOf(TEMPLATE_CATEGORIES),
  upcomingCategory: like(
    nullable(view('UpcomingCategory', { category: oneOf(TEMPLATE_CATEGORIES), at: Timestamp })),
    null,
  ),
  quality: like(nullable(Type.String()), null),
  flag: like(nullable(view('TemplateFlag', { at: Timestamp, reason: nullable(Type.String()) })), null),
  components,
  status: oneOf(TEMPLATE_STATUSES),
  statusReason: like(nullable(Type.String()), null),
  submittedAt: nullable(Timestamp),
  createdAt: Timestamp,
});
export const TemplatesPage = pageOf('TemplatesPage', TemplateView, TemplatesQuery);

/** The vendor's own name for it: the one at Meta concerns only the platform. */
export function templateView(
  template: Template,
): Omit<Static<typeof TemplateView>, 'components'> & Pick<Template, 'components'> {
  const { id, name, language, category, components, status, statusReason, submittedAtMs, createdAtMs } = template;
  const { upcomingCategory: upcoming, quality } = template;
  const flag = flagOf(template);
  return {
    id,
    name,
    language,
    category,
    upcomingCategory: upcoming ? { category: upcoming.category, at: new Date(upcoming.atMs).toISOString() } : null,
    quality: quality ?? null,
    flag: flag ? { at: new Date(flag.atMs).toISOString(), reason: flag.reason ?? null } : null,
    components,
    status,
    statusReason: statusReason ?? null,
    submittedAt: submittedAtMs === undefined ? null : new Date(submittedAtMs).toISOString(),
    createdAt: new Date(createdAtMs).toISOString(),
  };
}
