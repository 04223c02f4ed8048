import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { Ledger } from '../../application/wallet/ledger.ts';
import { JournalReader } from '../../application/wallet/ports.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { queryOf, validQuery } from '../shared/http-validation.ts';
import { journalView, LedgerQuery, walletView } from './http-wallet-schemas.ts';

@controller('/wallet')
export class HttpWalletController extends BaseHttpController {
  readonly #ledger: Ledger;
  readonly #journals: JournalReader;

  constructor(@inject(Ledger) ledger: Ledger, @inject(JournalReader) journals: JournalReader) {
    super();
    this.#ledger = ledger;
    this.#journals = journals;
  }

  @httpGet('/balance', requirePermission('wallet:read'))
  async balance(@response() answer: Response) {
    return this.json(walletView(await this.#ledger.wallet(principalOf(answer).vendorId)));
  }

  @httpGet('/ledger', requirePermission('billing:read'), validQuery(LedgerQuery))
  async ledger(@response() answer: Response) {
    const page = await this.#journals.page(principalOf(answer).vendorId, queryOf(answer, LedgerQuery));
    return this.json({ data: page.data.map(journalView), nextCursor: page.nextCursor });
  }
}
