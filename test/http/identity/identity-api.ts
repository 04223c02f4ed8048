import { Container } from 'inversify';
import { NodeSecretTokens } from '../../../src/adapters/identity/node-secret-tokens.ts';
import { FileEmailOutbox } from '../../../src/adapters/shared/file-email-outbox.ts';
import { idempotency } from '../../../src/adapters/shared/http-idempotency.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { AuthenticateApiKey } from '../../../src/application/identity/authenticate-api-key.ts';
import { AuthenticateMember } from '../../../src/application/identity/authenticate-member.ts';
import { AuthenticateOperator } from '../../../src/application/identity/authenticate-operator.ts';
import { ChangeOperators } from '../../../src/application/identity/change-operators.ts';
import {
  AccessTokens,
  OperatorRepository,
  PasswordHasher,
  SessionRepository,
  WalletOpener,
} from '../../../src/application/identity/ports.ts';
import { AuditLog } from '../../../src/application/operations/ports.ts';
import { IdempotencyStore } from '../../../src/application/shared/idempotency.ts';
import { Clock, EmailSender, Ids, OutboxReader } from '../../../src/application/shared/ports.ts';
import { WalletRepository } from '../../../src/application/wallet/ports.ts';
import type { Role } from '../../../src/domain/identity/permissions.ts';
import { SESSION_TTL_MS } from '../../../src/domain/identity/session.ts';
import { identityModule } from '../../../src/infrastructure/modules/identity.ts';
import { operationsModule } from '../../../src/infrastructure/modules/operations.ts';
import { bindSqliteStores } from '../../../src/infrastructure/profiles/sqlite-stores.ts';
import { startApi } from '../../support/api.ts';
import { aDirectory } from '../../support/directory.ts';
import { RecordingWalletOpener } from '../../support/identity.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { codeFor } from '../../support/outbox.ts';
import { aDatabase } from '../../support/sqlite.ts';

export const PASSWORD = 'correct horse battery';

/** The routes of identity on a database, an outbox and a clock of their own. */
export async function startIdentityApi() {
  const container = new Container();
  const outbox = aDirectory();
  const clock = new ManualClock();
  const database = aDatabase();
  const wallets = new RecordingWalletOpener();
  bindSqliteStores(container, database);
  container.bind(Clock).toConstantValue(clock);
  container.bind(Ids).toConstantValue(new NodeIds());
  container.bind(EmailSender).toConstantValue(new FileEmailOutbox(outbox, clock, new NodeIds()));
  container.bind(WalletOpener).toConstantValue(wallets);
  identityModule(container, { secrets: [Buffer.alloc(32, 'a secret')], tokenTtlSeconds: 3600 });
  const tokens = container.get(AccessTokens);
  operationsModule(container);
  const authenticateMember = container.get(AuthenticateMember);
  const authenticateApiKey = container.get(AuthenticateApiKey);
  const authenticateOperator = container.get(AuthenticateOperator);
  const api = await startApi(container, {
    verifyToken: (token) => authenticateMember.execute(token),
    verifyApiKey: (token) => authenticateApiKey.execute(token),
    verifyOperatorToken: (token) => authenticateOperator.execute(token),
    middlewares: [
      idempotency(container.get(IdempotencyStore), clock, (error) => {
        throw error;
      }),
    ],
  });
  const operators = new ChangeOperators(
    database,
    container.get(OperatorRepository),
    container.get(PasswordHasher),
    new NodeSecretTokens(),
    container.get(AuditLog),
    container.get(Ids),
  );

  async function pending(email: string): Promise<string> {
    await api.request('POST', '/auth/register', { body: { email, password: PASSWORD, companyName: 'Asha Textiles' } });
    await api.request('POST', '/auth/send-otp', { body: { email } });
    return codeFor(outbox, email);
  }

  return {
    ...api,
    clock,
    outbox,
    tokens,
    wallets,
    walletStore: container.get(WalletRepository),
    operators,
    audit: container.get(AuditLog),
    /** What waits to be relayed: e-mails that are not sent at once. */
    relayed: container.get(OutboxReader),
    /** What is kept for Idempotency-Keys. */
    kept: () => database.all('SELECT * FROM idempotency_keys'),
    /** Registers and asks for a code; resolves with the code. */
    pending,
    /** A token of a session for who is not in the store. */
    async tokenOf(principal: { memberId: string; vendorId: string; role: Role }): Promise<string> {
      const sessionId = `ses_of_${principal.memberId}`;
      const expiresMs = clock.nowMs() + SESSION_TTL_MS;
      await container
        .get(SessionRepository)
        .save({ id: sessionId, memberId: principal.memberId, refreshHash: sessionId, expiresMs });
      return tokens.issue({ ...principal, sessionId }).token;
    },
    /** Makes an operator and logs in; resolves with the token. */
    async anOperator(email = 'ops@example.in'): Promise<string> {
      const password = await operators.create(email);
      return (await api.request('POST', '/operator/login', { body: { email, password } })).body.token;
    },
    /** Logs a member in; resolves with the session. */
    async session(email: string): Promise<{ token: string; refreshToken: string; vendorId: string }> {
      return (await api.request('POST', '/auth/login', { body: { email, password: PASSWORD } })).body;
    },
    /** Goes all the way; resolves with the session. */
    async signUp(email: string): Promise<{ token: string; refreshToken: string; vendorId: string }> {
      const { body } = await api.request('POST', '/auth/verify-otp', { body: { email, code: await pending(email) } });
      return body;
    },
  };
}

export type IdentityApi = Awaited<ReturnType<typeof startIdentityApi>>;
