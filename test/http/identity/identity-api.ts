import { Container } from 'inversify';
import { FileEmailOutbox } from '../../../src/adapters/shared/file-email-outbox.ts';
import { NodeIds } from '../../../src/adapters/shared/node-system.ts';
import { AccessTokens, WalletOpener } from '../../../src/application/identity/ports.ts';
import { Clock, EmailSender, Ids } from '../../../src/application/shared/ports.ts';
import { identityModule } from '../../../src/infrastructure/modules/identity.ts';
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
  identityModule(container, { secret: Buffer.alloc(32, 'a secret'), tokenTtlSeconds: 3600 });
  const tokens = container.get(AccessTokens);
  const api = await startApi(container, { verifyToken: (token) => tokens.verify(token) });

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
    /** Registers and asks for a code; resolves with the code. */
    pending,
    /** Goes all the way; resolves with the session. */
    async signUp(email: string): Promise<{ token: string; vendorId: string }> {
      const { body } = await api.request('POST', '/auth/verify-otp', { body: { email, code: await pending(email) } });
      return body;
    },
  };
}

export type IdentityApi = Awaited<ReturnType<typeof startIdentityApi>>;
