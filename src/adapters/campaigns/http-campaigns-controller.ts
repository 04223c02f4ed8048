import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Static } from '@sinclair/typebox';
import type { Response } from 'express';
import { inject } from 'inversify';
import {
  BaseHttpController,
  controller,
  httpGet,
  httpPost,
  requestBody,
  requestParam,
  response,
} from 'inversify-express-utils';
import { ChangeCampaign } from '../../application/campaigns/change-campaign.ts';
import type { UnpricedMember } from '../../application/campaigns/count-audience.ts';
import { LaunchCampaign, type LaunchedCampaign } from '../../application/campaigns/launch-campaign.ts';
import { CampaignRepository, MessageRepository, SendRateReader } from '../../application/campaigns/ports.ts';
import { QuoteCampaign } from '../../application/campaigns/quote-campaign.ts';
import { ResumeCampaign } from '../../application/campaigns/resume-campaign.ts';
import { RetryFailed } from '../../application/campaigns/retry-failed.ts';
import { Standstills } from '../../application/campaigns/standstills.ts';
import { Clock } from '../../application/shared/ports.ts';
import { HoldRepository } from '../../application/wallet/ports.ts';
import {
  type Campaign,
  CampaignNotFound,
  CampaignStateConflict,
  ownCampaign,
  ResendNotPossible,
  StartNotPossible,
  TooManyPreparing,
  TooManyRetries,
} from '../../domain/campaigns/campaign.ts';
import { ParametersDoNotFit, TemplateNotApproved } from '../../domain/campaigns/launch.ts';
import { EmptyAudience, MarketWithoutPrice, TooManyQuotes, TotalChanged } from '../../domain/campaigns/quote.ts';
import { PACE_SECONDS, paceOf } from '../../domain/campaigns/send-rate.ts';
import { ContactListNotFound } from '../../domain/contacts/contact-list.ts';
import { VendorSuspended } from '../../domain/identity/vendor.ts';
import { InvalidAmount, parseMicros } from '../../domain/shared/money.ts';
import { TemplateNotFound } from '../../domain/templates/template.ts';
import { InsufficientFunds, PriceInOtherCurrency, ReceivableOpen } from '../../domain/wallet/wallet.ts';
import { actorOf, principalOf, requirePermission } from '../shared/http-auth.ts';
import { untilClientLeaves } from '../shared/http-client-left.ts';
import { requestKeyOf } from '../shared/http-idempotency.ts';
import { operation } from '../shared/http-operation.ts';
import { file } from '../shared/http-schemas.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  awaitedStatuses,
  CampaignPath,
  CampaignProgressView,
  CampaignRateView,
  CampaignsPage,
  CampaignsQuery,
  CampaignView,
  campaignView,
  LaunchCampaignBody,
  LaunchedCampaignView,
  MessagesFileQuery,
  MessagesPage,
  MessagesQuery,
  messageState,
  messageView,
  paceView,
  progressView,
  QuoteCampaignBody,
  quoteView,
  RateQuery,
  RetryFailedBody,
  rateView,
  ShownQuoteView,
  shownQuoteView,
} from './http-campaigns-schemas.ts';
import { messagesCsv } from './http-messages-csv.ts';
import { unpricedCsv } from './http-unpriced-csv.ts';

/** Causes of failure that a campaign is shown with. */
const MAX_SHOWN_FAILURES = 20;

const MESSAGES_EXAMPLE =
  'message,phone,state,sent_at,changed_at,error_code,error_class,cause,charged,wamid\r\n' +
  "cmp_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f-con_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f,'+919876543210,DELIVERED," +
  '2026-01-31T09:30:00.000Z,2026-01-31T09:30:02.000Z,,,,1.0000,wamid.HBgMOTE5ODc2NTQzMjEw\r\n';

/** Why nothing is launched, whichever route asks for it. */
const LAUNCH_REFUSALS = [
  VendorSuspended,
  TemplateNotFound,
  ContactListNotFound,
  TemplateNotApproved,
  ParametersDoNotFit,
  EmptyAudience,
  MarketWithoutPrice,
  PriceInOtherCurrency,
  InsufficientFunds,
  ReceivableOpen,
  TooManyPreparing,
];

/** Why nothing is counted for a quote. */
const QUOTE_REFUSALS = [TemplateNotFound, ContactListNotFound, ParametersDoNotFit, TooManyQuotes];

@controller('/campaigns')
export class HttpCampaignsController extends BaseHttpController {
  readonly #quoteCampaign: QuoteCampaign;
  readonly #launchCampaign: LaunchCampaign;
  readonly #changeCampaign: ChangeCampaign;
  readonly #resumeCampaign: ResumeCampaign;
  readonly #retryFailed: RetryFailed;
  readonly #campaigns: CampaignRepository;
  readonly #messages: MessageRepository;
  readonly #rates: SendRateReader;
  readonly #standstills: Standstills;
  readonly #holds: HoldRepository;
  readonly #clock: Clock;

  constructor(
    @inject(QuoteCampaign) quoteCampaign: QuoteCampaign,
    @inject(LaunchCampaign) launchCampaign: LaunchCampaign,
    @inject(ChangeCampaign) changeCampaign: ChangeCampaign,
    @inject(ResumeCampaign) resumeCampaign: ResumeCampaign,
    @inject(RetryFailed) retryFailed: RetryFailed,
    @inject(CampaignRepository) campaigns: CampaignRepository,
    @inject(MessageRepository) messages: MessageRepository,
    @inject(SendRateReader) rates: SendRateReader,
    @inject(Standstills) standstills: Standstills,
    @inject(HoldRepository) holds: HoldRepository,
    @inject(Clock) clock: Clock,
  ) {
    super();
    this.#quoteCampaign = quoteCampaign;
    this.#launchCampaign = launchCampaign;
    this.#changeCampaign = changeCampaign;
    this.#resumeCampaign = resumeCampaign;
    this.#retryFailed = retryFailed;
    this.#campaigns = campaigns;
    this.#messages = messages;
    this.#rates = rates;
    this.#standstills = standstills;
    this.#holds = holds;
    this.#clock = clock;
  }

  @httpPost('/quote', requirePermission('campaigns:launch'), validBody(QuoteCampaignBody))
  @operation({
    summary: 'What a launch would set aside now; nothing is held',
    description:
      'Answers once the audience is counted; slow for audiences whose launch would be PREPARING. Also for a template that ' +
      'WhatsApp has not approved yet.',
    answers: { 200: ShownQuoteView },
    errors: [...QUOTE_REFUSALS, EmptyAudience, PriceInOtherCurrency],
  })
  async quote(@response() answer: Response, @requestBody() body: Static<typeof QuoteCampaignBody>) {
    const input = { vendorId: principalOf(answer).vendorId, ...body };
    return this.json(shownQuoteView(await this.#quoteCampaign.execute(input, untilClientLeaves(answer))));
  }

  /** As many rows as there are: written as the list is read, at the client's pace. */
  @httpPost('/quote/unpriced.csv', requirePermission('campaigns:launch'), validBody(QuoteCampaignBody))
  @operation({
    summary: 'Recipients of a quote that have no price',
    description: 'A launch is refused while there are any: take them off the list, or exclude a list of them.',
    answers: {
      200: file('text/csv', 'contact,phone,market\r\ncon_0190f5a2c6d47b1e8f3a5c7d9e1b2a4f,+672111234,AQ\r\n'),
    },
    errors: QUOTE_REFUSALS,
  })
  async unpriced(@response() answer: Response, @requestBody() body: Static<typeof QuoteCampaignBody>) {
    const input = { vendorId: principalOf(answer).vendorId, ...body };
    const write = (slices: AsyncIterable<readonly UnpricedMember[]>) => {
      answer.type('text/csv').attachment('unpriced.csv');
      return pipeline(Readable.from(unpricedCsv(slices)), answer);
    };
    await this.#quoteCampaign.unpriced(input, write, untilClientLeaves(answer));
  }

  @httpPost('/launch', requirePermission('campaigns:launch'), validBody(LaunchCampaignBody))
  @operation({
    summary: 'Launch a campaign: a template to a contact list',
    description:
      'The quote is held in the wallet at once; sending starts by itself. Of a long list with tags, exclusion lists, many ' +
      'opt-outs, or texts without defaults the audience is counted first: the campaign is PREPARING, and goes on, or ' +
      'ends with the reason.',
    answers: { 202: LaunchedCampaignView },
    errors: [StartNotPossible, ResendNotPossible, TotalChanged, InvalidAmount, ...LAUNCH_REFUSALS],
  })
  async launch(@response() answer: Response, @requestBody() body: Static<typeof LaunchCampaignBody>) {
    const { startsAt, expectedTotal, ...input } = body;
    const launched = await this.#launchCampaign.execute({
      actor: actorOf(answer),
      vendorId: principalOf(answer).vendorId,
      ...input,
      ...(startsAt === undefined ? {} : { startsAtMs: Date.parse(startsAt) }),
      ...(expectedTotal === undefined ? {} : { expectedTotalMicros: parseMicros(expectedTotal) }),
      requestKey: requestKeyOf(answer),
    });
    return this.json(await this.#launched(launched), 202);
  }

  @httpGet('/', requirePermission('campaigns:read'), validQuery(CampaignsQuery))
  @operation({ summary: 'Your campaigns', answers: { 200: CampaignsPage } })
  async list(@response() answer: Response) {
    const { vendorId } = principalOf(answer);
    const { data, nextCursor } = await this.#campaigns.page(vendorId, queryOf(answer, CampaignsQuery));
    const standstills = await this.#standstills.of(vendorId, data);
    return this.json({ data: data.map((each) => campaignView(each, standstills.get(each.id))), nextCursor });
  }

  @httpGet('/:id', requirePermission('campaigns:read'), validPath(CampaignPath))
  @operation({
    summary: 'One campaign, with its progress and its money',
    description:
      'A RUNNING campaign with a `stateReason` stands still: the platform has suspended the vendor, or WhatsApp has stopped ' +
      'the platform, or everything was sent and statuses are awaited. It goes on by itself.',
    answers: { 200: CampaignProgressView },
    errors: [CampaignNotFound],
  })
  async show(@response() answer: Response, @requestParam('id') id: string) {
    const campaign = await this.#own(answer, id);
    const [standstills, counts, failures, [hold], seconds] = await Promise.all([
      this.#standstills.of(campaign.vendorId, [campaign]),
      this.#messages.counts(id),
      this.#messages.failures(id, MAX_SHOWN_FAILURES),
      this.#holds.find([id]),
      this.#rates.page(id, { limit: PACE_SECONDS + 1 }),
    ]);
    const nowMs = this.#clock.nowMs();
    const standstill = standstills.get(id);
    const pace = paceView(campaign, counts, paceOf(seconds.data, nowMs), nowMs, standstill);
    return this.json({
      ...campaignView(campaign, standstill ?? awaitedStatuses(campaign, counts)),
      ...progressView(campaign, counts, failures, hold),
      pace,
    });
  }

  @httpGet('/:id/rate', requirePermission('campaigns:read'), validPath(CampaignPath), validQuery(RateQuery))
  @operation({
    summary: 'How many messages left in each second',
    description:
      'Seconds of UTC in which something was sent, newest first; `sends` and `maxPerSecond` are of all of them.',
    answers: { 200: CampaignRateView },
    errors: [CampaignNotFound],
  })
  async rate(@response() answer: Response, @requestParam('id') id: string) {
    await this.#own(answer, id);
    const page = await this.#rates.page(id, queryOf(answer, RateQuery));
    return this.json(rateView(await this.#rates.summary(id), page));
  }

  @httpGet('/:id/messages', requirePermission('campaigns:read'), validPath(CampaignPath), validQuery(MessagesQuery))
  @operation({ summary: 'What became of each message', answers: { 200: MessagesPage }, errors: [CampaignNotFound] })
  async messages(@response() answer: Response, @requestParam('id') id: string) {
    await this.#own(answer, id);
    const { state, ...request } = queryOf(answer, MessagesQuery);
    const page = await this.#messages.page(id, request, messageState(state));
    return this.json({ data: page.data.map(messageView), nextCursor: page.nextCursor });
  }

  /** All the rows, however many: written as they are read, at the client's pace. */
  @httpGet(
    '/:id/messages.csv',
    requirePermission('campaigns:read'),
    validPath(CampaignPath),
    validQuery(MessagesFileQuery),
  )
  @operation({
    summary: 'What became of each message, as a CSV file',
    description: 'A spreadsheet takes no cell for a formula: `+` and the like have an apostrophe before them.',
    answers: { 200: file('text/csv', MESSAGES_EXAMPLE) },
    errors: [CampaignNotFound],
  })
  async messagesFile(@response() answer: Response, @requestParam('id') id: string) {
    await this.#own(answer, id);
    const rows = messagesCsv(this.#messages, id, messageState(queryOf(answer, MessagesFileQuery).state));
    answer.type('text/csv').attachment('messages.csv');
    await pipeline(Readable.from(rows), answer);
  }

  @httpPost('/:id/pause', requirePermission('campaigns:control'), validPath(CampaignPath))
  @operation({
    summary: 'Stop sending, for now',
    answers: { 200: CampaignView },
    errors: [CampaignNotFound, CampaignStateConflict],
  })
  async pause(@response() answer: Response, @requestParam('id') id: string) {
    const { vendorId } = principalOf(answer);
    return this.json(campaignView(await this.#changeCampaign.pause(actorOf(answer), vendorId, id, 'Paused by you')));
  }

  @httpPost('/:id/resume', requirePermission('campaigns:control'), validPath(CampaignPath))
  @operation({
    summary: "Resume sending, at the template's current price",
    description:
      'If WhatsApp charges the template as a dearer category than at launch, `stateReason` says how much more a message costs at most; that is held as well for every message left.',
    answers: { 200: CampaignView },
    errors: [CampaignNotFound, CampaignStateConflict, TemplateNotApproved, InsufficientFunds, ReceivableOpen],
  })
  async resume(@response() answer: Response, @requestParam('id') id: string) {
    const { vendorId } = principalOf(answer);
    return this.json(await this.#view(await this.#resumeCampaign.execute(actorOf(answer), vendorId, id)));
  }

  @httpPost('/:id/cancel', requirePermission('campaigns:control'), validPath(CampaignPath))
  @operation({
    summary: 'Stop sending for good',
    description:
      'What is held for messages that have not left is released: at once where none has been planned yet, otherwise within ' +
      'seconds. One that is on its way is charged if it arrives, and until then its part stays held, for thirty days at most.',
    answers: { 200: CampaignView },
    errors: [CampaignNotFound, CampaignStateConflict],
  })
  async cancel(@response() answer: Response, @requestParam('id') id: string) {
    const { vendorId } = principalOf(answer);
    return this.json(campaignView(await this.#changeCampaign.cancel(actorOf(answer), vendorId, id)));
  }

  @httpPost(
    '/:id/retry-failed',
    requirePermission('campaigns:launch'),
    validPath(CampaignPath),
    validBody(RetryFailedBody, { isOptional: true }),
  )
  @operation({
    summary: 'Retry the recipients whose message failed',
    description:
      'As soon as all messages of the campaign have been sent, whatever statuses are still to come: a campaign of its ' +
      'own, at the prices of now, to those whose failure has been known for a minute. While it sends, asking again ' +
      'answers with the same campaign; after that, with another to those who have failed since, or for other classes.',
    answers: { 202: LaunchedCampaignView },
    errors: [CampaignNotFound, CampaignStateConflict, TooManyRetries, ...LAUNCH_REFUSALS],
  })
  async retryFailed(
    @response() answer: Response,
    @requestParam('id') id: string,
    @requestBody() { classes }: Static<typeof RetryFailedBody>,
  ) {
    const { vendorId } = principalOf(answer);
    const retry = await this.#retryFailed.execute(actorOf(answer), vendorId, id, classes, requestKeyOf(answer));
    return this.json(await this.#launched(retry), 202);
  }

  async #launched({ campaign, quote }: LaunchedCampaign) {
    return { ...(await this.#view(campaign)), quote: quote ? quoteView(quote) : null };
  }

  async #view(campaign: Campaign) {
    return campaignView(campaign, (await this.#standstills.of(campaign.vendorId, [campaign])).get(campaign.id));
  }

  async #own(answer: Response, campaignId: string): Promise<Campaign> {
    return ownCampaign(await this.#campaigns.find(campaignId), principalOf(answer).vendorId);
  }
}
