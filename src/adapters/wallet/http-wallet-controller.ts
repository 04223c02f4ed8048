import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpGet,
  httpPatch,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { BalanceAt } from '../../application/reporting/balance-at.ts';
import { InvalidSpendRange, ReportSpend } from '../../application/reporting/report-spend.ts';
import { Ledger } from '../../application/wallet/ledger.ts';
import { ChargeRepository, InvalidStatementRange, JournalReader } from '../../application/wallet/ports.ts';
import { SetBalanceAlert } from '../../application/wallet/set-balance-alert.ts';
import { parseMicros } from '../../domain/shared/money.ts';
import { JournalNotFound } from '../../domain/wallet/journal.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { file } from '../shared/http-schemas.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import { statementCsv } from './http-statement-csv.ts';
import {
  BalanceAlertBody,
  BalanceAlertView,
  BalanceQuery,
  balanceAlertView,
  ChargesPage,
  ChargesQuery,
  chargeView,
  filterOf,
  JournalPath,
  journalView,
  LedgerPage,
  LedgerQuery,
  SpendQuery,
  SpendReport,
  StatementQuery,
  spendView,
  WalletView,
  walletView,
} from './http-wallet-schemas.ts';

const STATEMENT_EXAMPLE =
  'seq,booked_at,kind,available,held,receivable,available_after,held_after,receivable_after,references,hash\r\n' +
  `1,2026-01-31T09:30:00.000Z,recharge,500.0000,0.0000,0.0000,500.0000,0.0000,0.0000,,${'0'.repeat(64)}\r\n`;

@controller('/wallet')
export class HttpWalletController extends BaseHttpController {
  readonly #ledger: Ledger;
  readonly #journals: JournalReader;
  readonly #charges: ChargeRepository;
  readonly #balanceAt: BalanceAt;
  readonly #reportSpend: ReportSpend;
  readonly #setBalanceAlert: SetBalanceAlert;

  constructor(
    @inject(Ledger) ledger: Ledger,
    @inject(JournalReader) journals: JournalReader,
    @inject(ChargeRepository) charges: ChargeRepository,
    @inject(BalanceAt) balanceAt: BalanceAt,
    @inject(ReportSpend) reportSpend: ReportSpend,
    @inject(SetBalanceAlert) setBalanceAlert: SetBalanceAlert,
  ) {
    super();
    this.#balanceAt = balanceAt;
    this.#reportSpend = reportSpend;
    this.#setBalanceAlert = setBalanceAlert;
    this.#ledger = ledger;
    this.#journals = journals;
    this.#charges = charges;
  }

  @httpGet('/balance', requirePermission('wallet:read'), validQuery(BalanceQuery))
  @operation({ summary: 'What the wallet has, holds and owes', answers: { 200: WalletView } })
  async balance(@response() answer: Response) {
    const { vendorId } = principalOf(answer);
    const { at } = queryOf(answer, BalanceQuery);
    const wallet =
      at === undefined ? await this.#ledger.wallet(vendorId) : await this.#balanceAt.execute(vendorId, Date.parse(at));
    return this.json(walletView(wallet));
  }

  @httpGet('/alert', requirePermission('billing:read'))
  @operation({
    summary: 'The low-balance alert: below which amount an e-mail warns you',
    answers: { 200: BalanceAlertView },
  })
  async alert(@response() answer: Response) {
    return this.json(balanceAlertView(await this.#ledger.wallet(principalOf(answer).vendorId)));
  }

  @httpPatch('/alert', requirePermission('billing:write'), validBody(BalanceAlertBody))
  @operation({
    summary: 'Set the low-balance alert; null turns it off',
    description: 'One e-mail each time the available money falls below it. If it is already below, no e-mail is sent.',
    answers: { 200: BalanceAlertView },
  })
  async setAlert(@response() answer: Response, @requestBody() { below }: Static<typeof BalanceAlertBody>) {
    const { vendorId } = principalOf(answer);
    await this.#setBalanceAlert.execute(actorOf(answer), vendorId, below === null ? null : parseMicros(below));
    return this.json(balanceAlertView(await this.#ledger.wallet(vendorId)));
  }

  @httpGet('/ledger', requirePermission('billing:read'), validQuery(LedgerQuery))
  @operation({
    summary: 'Every change of the wallet, each with the hash of the one before',
    description:
      'A hash is the SHA-256, in hexadecimal, of this JSON without spaces, amounts in millionths as strings: ' +
      '`[vendorId, seq, kind, [[account, amount], …], [[name of ref, id], …] by name, ' +
      '[available, held, receivable] after it, bookedAt in milliseconds since 1970, hash of the one before]`. ' +
      'The first one follows 64 zeros.',
    answers: { 200: LedgerPage },
    errors: [InvalidStatementRange],
  })
  async ledger(@response() answer: Response) {
    const { limit, cursor, ...filter } = queryOf(answer, LedgerQuery);
    const request = { limit, ...(cursor === undefined ? {} : { cursor }) };
    const page = await this.#journals.page(principalOf(answer).vendorId, request, filterOf(filter));
    return this.json({ data: page.data.map(journalView), nextCursor: page.nextCursor });
  }

  @httpGet('/ledger/:seq/charges', requirePermission('billing:read'), validPath(JournalPath), validQuery(ChargesQuery))
  @operation({
    summary: 'The messages that one charge of the ledger paid for',
    description:
      "One charge may be for several campaigns. Empty for a journal of another kind. The `digest` of a charge's `refs` is " +
      'the SHA-256, in hexadecimal, of one line for each message, sorted, with a line feed between: messageId, campaignId, ' +
      'amount, cost, fromHold, fromAvailable and fromReceivable in millionths, market, category in lower case, ' +
      'firstStatus, and occurredAt in milliseconds since 1970, with a space between.',
    answers: { 200: ChargesPage },
    errors: [JournalNotFound],
  })
  async charges(@response() answer: Response, @requestParam('seq') text: string) {
    const { vendorId } = principalOf(answer);
    const seq = Number(text);
    const [journal] = await this.#journals.slice(vendorId, seq, 1);
    if (journal?.seq !== seq) throw new JournalNotFound('There is no such journal');
    const page = await this.#charges.page(vendorId, seq, queryOf(answer, ChargesQuery));
    return this.json({ data: page.data.map(chargeView), nextCursor: page.nextCursor });
  }

  @httpGet('/spend', requirePermission('billing:read'), validQuery(SpendQuery))
  @operation({
    summary: 'What was spent, by day, campaign, template or market',
    answers: { 200: SpendReport },
    errors: [InvalidSpendRange],
  })
  async spend(@response() answer: Response) {
    const { by, from, until } = queryOf(answer, SpendQuery);
    const range = { fromMs: Date.parse(from), untilMs: Date.parse(until) };
    const spend = await this.#reportSpend.execute({ vendorId: principalOf(answer).vendorId, by, ...range });
    return this.json({ data: spend.map(spendView) });
  }

  /** All the rows, however many: written as they are read, at the client's pace. */
  @httpGet('/ledger.csv', requirePermission('billing:read'), validQuery(StatementQuery))
  @operation({
    summary: 'The ledger as a CSV file',
    answers: { 200: file('text/csv', STATEMENT_EXAMPLE) },
    errors: [InvalidStatementRange],
  })
  async statement(@response() answer: Response) {
    const rows = statementCsv(this.#journals, principalOf(answer).vendorId, filterOf(queryOf(answer, StatementQuery)));
    answer.type('text/csv').attachment('statement.csv');
    await pipeline(Readable.from(rows), answer);
  }
}
