import { Type } from '@sinclair/typebox';
import { EMAIL_MAX_LENGTH } from '../../domain/identity/email-address.ts';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../domain/identity/member.ts';
import { CODE_DIGITS } from '../../domain/identity/one-time-code.ts';

const NAME_MAX_LENGTH = 200;
const ADDRESS_LINE_MAX_LENGTH = 200;
const POSTAL_CODE_MAX_LENGTH = 20;
const GSTIN_MAX_LENGTH = 20;

const REFRESH_TOKEN_MAX_LENGTH = 200;

const closed = { additionalProperties: false };

/** The address's own rules are the domain's. */
export const EmailText = Type.String({ maxLength: EMAIL_MAX_LENGTH });
const NotBlank = (maxLength: number) => Type.String({ maxLength, pattern: '\\S' });
const Nullable = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);

export const NewPassword = Type.String({ minLength: PASSWORD_MIN_LENGTH, maxLength: PASSWORD_MAX_LENGTH });
const Code = Type.String({ pattern: `^[0-9]{${CODE_DIGITS}}$` });

export const RegisterBody = Type.Object(
  {
    email: EmailText,
    password: NewPassword,
    companyName: NotBlank(NAME_MAX_LENGTH),
  },
  closed,
);

export const SendOtpBody = Type.Object({ email: EmailText }, closed);

export const VerifyOtpBody = Type.Object(
  { email: EmailText, code: Code, password: Type.Optional(NewPassword) },
  closed,
);

export const ConfirmEmailBody = Type.Object({ email: EmailText, code: Code }, closed);

export const RefreshBody = Type.Object({ refreshToken: Type.String({ maxLength: REFRESH_TOKEN_MAX_LENGTH }) }, closed);

export const ForgotPasswordBody = Type.Object({ email: EmailText }, closed);

export const ResetPasswordBody = Type.Object({ email: EmailText, code: Code, password: NewPassword }, closed);

export const LoginBody = Type.Object(
  { email: EmailText, password: Type.String({ maxLength: PASSWORD_MAX_LENGTH }) },
  closed,
);

const AddressPatch = Type.Object(
  {
    line1: Type.Optional(NotBlank(ADDRESS_LINE_MAX_LENGTH)),
    line2: Type.Optional(Nullable(NotBlank(ADDRESS_LINE_MAX_LENGTH))),
    city: Type.Optional(NotBlank(NAME_MAX_LENGTH)),
    state: Type.Optional(NotBlank(NAME_MAX_LENGTH)),
    postalCode: Type.Optional(NotBlank(POSTAL_CODE_MAX_LENGTH)),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
  },
  closed,
);

/** JSON merge patch: absent stays, null removes. */
export const UpdateVendorBody = Type.Object(
  {
    companyName: Type.Optional(NotBlank(NAME_MAX_LENGTH)),
    legalName: Type.Optional(Nullable(NotBlank(NAME_MAX_LENGTH))),
    gstin: Type.Optional(Nullable(Type.String({ maxLength: GSTIN_MAX_LENGTH }))),
    billingAddress: Type.Optional(Type.Union([AddressPatch, Type.Null()])),
    billingEmail: Type.Optional(Nullable(EmailText)),
  },
  { ...closed, minProperties: 1 },
);
