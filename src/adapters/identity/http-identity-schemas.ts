import { type Static, Type } from '@sinclair/typebox';
import type { Suspension } from '../../application/identity/ports.ts';
import { EMAIL_MAX_LENGTH } from '../../domain/identity/email-address.ts';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../domain/identity/member.ts';
import { CODE_DIGITS } from '../../domain/identity/one-time-code.ts';
import type { Vendor } from '../../domain/identity/vendor.ts';
import { idOf, like, lineOf, nullable, oneOf, Timestamp, view } from '../shared/http-schemas.ts';

const NAME_MAX_LENGTH = 200;
const ADDRESS_LINE_MAX_LENGTH = 200;
const POSTAL_CODE_MAX_LENGTH = 20;
const GSTIN_MAX_LENGTH = 20;

const REFRESH_TOKEN_MAX_LENGTH = 200;

const REFRESH_TOKEN_EXAMPLE = 'ses_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f.Zm9yIHRoaXMgcGFnZSBvbmx5';

const closed = { additionalProperties: false };

/** The address's own rules are the domain's. */
export const EmailText = Type.String({ maxLength: EMAIL_MAX_LENGTH, examples: ['asha@example.com'] });

export const NewPassword = Type.String({
  minLength: PASSWORD_MIN_LENGTH,
  maxLength: PASSWORD_MAX_LENGTH,
  examples: ['correct horse battery'],
});
const Code = Type.String({ pattern: `^[0-9]{${CODE_DIGITS}}$`, examples: ['402913'.slice(0, CODE_DIGITS)] });

export const RegisterBody = view('Registration', {
  email: EmailText,
  password: NewPassword,
  companyName: lineOf(NAME_MAX_LENGTH, 'Asha Textiles'),
});

export const SendOtpBody = Type.Object({ email: EmailText }, closed);

export const VerifyOtpBody = Type.Object(
  { email: EmailText, code: Code, password: Type.Optional(NewPassword) },
  closed,
);

export const ConfirmEmailBody = Type.Object({ email: EmailText, code: Code }, closed);

export const RefreshBody = Type.Object(
  { refreshToken: Type.String({ maxLength: REFRESH_TOKEN_MAX_LENGTH, examples: [REFRESH_TOKEN_EXAMPLE] }) },
  closed,
);

export const ForgotPasswordBody = Type.Object({ email: EmailText }, closed);

export const ResetPasswordBody = Type.Object({ email: EmailText, code: Code, password: NewPassword }, closed);

export const LoginBody = Type.Object(
  { email: EmailText, password: Type.String({ maxLength: PASSWORD_MAX_LENGTH, examples: ['correct horse battery'] }) },
  closed,
);

const AddressPatch = Type.Object(
  {
    line1: Type.Optional(lineOf(ADDRESS_LINE_MAX_LENGTH, '12 Marine Drive')),
    line2: Type.Optional(nullable(lineOf(ADDRESS_LINE_MAX_LENGTH, 'Second floor'))),
    city: Type.Optional(lineOf(NAME_MAX_LENGTH, 'Mumbai')),
    state: Type.Optional(lineOf(NAME_MAX_LENGTH, 'Maharashtra')),
    postalCode: Type.Optional(lineOf(POSTAL_CODE_MAX_LENGTH, '400001')),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$', examples: ['IN'] })),
  },
  closed,
);

/** JSON merge patch: absent stays, null removes. */
export const UpdateVendorBody = Type.Object(
  {
    companyName: Type.Optional(lineOf(NAME_MAX_LENGTH, 'Asha Textiles')),
    legalName: Type.Optional(nullable(lineOf(NAME_MAX_LENGTH, 'Asha Textiles Private Limited'))),
    gstin: Type.Optional(nullable(Type.String({ maxLength: GSTIN_MAX_LENGTH, examples: ['27AAPFU0939F1ZV'] }))),
    billingAddress: Type.Optional(Type.Union([AddressPatch, Type.Null()])),
    billingEmail: Type.Optional(nullable({ ...EmailText, examples: ['accounts@example.com'] })),
  },
  { ...closed, minProperties: 1 },
);

export const AcceptedView = (status: string) =>
  Type.Object({ status: Type.Literal(status) }, { additionalProperties: false });

/** Why no route that opens a session takes an Idempotency-Key. */
export const TOKENS_ARE_NOT_KEPT = 'its answer contains tokens, which are stored nowhere';

export const SessionView = view('Session', {
  token: Type.String({ examples: ['eyJhbGciOiJIUzI1NiJ9…'] }),
  expiresInSeconds: Type.Integer({ minimum: 1, examples: [900] }),
  refreshToken: Type.String({ examples: [REFRESH_TOKEN_EXAMPLE] }),
  vendorId: idOf('ven'),
  role: oneOf(['ADMIN', 'STAFF']),
});

const text = (example: string) => Type.String({ examples: [example] });

export const VendorView = view('Vendor', {
  id: idOf('ven'),
  companyName: text('Asha Textiles'),
  legalName: nullable(text('Asha Textiles Private Limited')),
  gstin: nullable(text('27AAPFU0939F1ZV')),
  billingAddress: nullable(
    view('BillingAddress', {
      line1: text('12 Marine Drive'),
      line2: nullable(text('Second floor')),
      city: text('Mumbai'),
      state: text('Maharashtra'),
      postalCode: text('400001'),
      country: text('IN'),
    }),
  ),
  billingEmail: nullable(text('accounts@example.com')),
  createdAt: Timestamp,
  suspendedSince: like(nullable(Timestamp), null),
});

export function vendorView(
  { createdMs, ...profile }: Vendor,
  suspension: Suspension | undefined,
): Static<typeof VendorView> {
  return {
    ...profile,
    createdAt: new Date(createdMs).toISOString(),
    suspendedSince: suspension ? new Date(suspension.sinceMs).toISOString() : null,
  };
}
