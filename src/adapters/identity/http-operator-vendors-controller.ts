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
import { VendorWeights } from '../../application/campaigns/ports.ts';
import { ChangeVendorStanding } from '../../application/identity/change-vendor-standing.ts';
import { UserRepository, VendorRepository, VendorSuspensions } from '../../application/identity/ports.ts';
import type { Page } from '../../application/shared/page.ts';
import { WalletRepository } from '../../application/wallet/ports.ts';
import { emailAddress, InvalidEmailAddress } from '../../domain/identity/email-address.ts';
import { type Vendor, VendorNotFound } from '../../domain/identity/vendor.ts';
import { WalletNotFound } from '../../domain/wallet/wallet.ts';
import { actorOf, requireOperator } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validBody, validPath, validQuery } from '../shared/http-validation.ts';
import {
  OperatorVendorView,
  operatorVendorView,
  StandingView,
  SuspendBody,
  standingView,
  VendorPath,
  VendorsPage,
  VendorsQuery,
} from './http-operator-schemas.ts';

@controller('/operator/vendors', requireOperator())
export class HttpOperatorVendorsController extends BaseHttpController {
  readonly #vendors: VendorRepository;
  readonly #users: UserRepository;
  readonly #suspensions: VendorSuspensions;
  readonly #standing: ChangeVendorStanding;
  readonly #weights: VendorWeights;
  readonly #wallets: WalletRepository;

  constructor(
    @inject(VendorRepository) vendors: VendorRepository,
    @inject(UserRepository) users: UserRepository,
    @inject(VendorSuspensions) suspensions: VendorSuspensions,
    @inject(ChangeVendorStanding) standing: ChangeVendorStanding,
    @inject(VendorWeights) weights: VendorWeights,
    @inject(WalletRepository) wallets: WalletRepository,
  ) {
    super();
    this.#vendors = vendors;
    this.#users = users;
    this.#suspensions = suspensions;
    this.#standing = standing;
    this.#weights = weights;
    this.#wallets = wallets;
  }

  @httpGet('/', validQuery(VendorsQuery))
  @operation({
    summary: 'Every vendor with its weight, and which are suspended; or the one of a member',
    answers: { 200: VendorsPage },
    errors: [InvalidEmailAddress],
  })
  async page(@response() answer: Response) {
    const { email, ...request } = queryOf(answer, VendorsQuery);
    const { data, nextCursor } = await (email === undefined ? this.#vendors.page(request) : this.#ofMember(email));
    return this.json({ data: await this.#views(data), nextCursor });
  }

  @httpGet('/:id', validPath(VendorPath))
  @operation({
    summary: 'One vendor, with its wallet and whom to write to',
    answers: { 200: OperatorVendorView },
    errors: [VendorNotFound, WalletNotFound],
  })
  async show(@requestParam('id') vendorId: string) {
    const vendor = await this.#vendors.find(vendorId);
    if (!vendor) throw new VendorNotFound('There is no such vendor');
    const wallet = await this.#wallets.find(vendorId);
    if (!wallet) throw new WalletNotFound('The vendor has no wallet');
    const team = await this.#users.team(vendorId);
    return this.json(operatorVendorView(await this.#view(vendor), team, wallet));
  }

  @httpPost('/:id/suspend', validPath(VendorPath), validBody(SuspendBody))
  @operation({ summary: 'Stop all sending of a vendor', answers: { 200: StandingView }, errors: [VendorNotFound] })
  async suspend(
    @requestParam('id') vendorId: string,
    @requestBody() { reason }: Static<typeof SuspendBody>,
    @response() answer: Response,
  ) {
    const vendor = await this.#standing.suspend({ vendorId, reason, actor: actorOf(answer) });
    return this.json(await this.#view(vendor));
  }

  @httpPost('/:id/resume', validPath(VendorPath))
  @operation({ summary: 'Let a vendor send again', answers: { 200: StandingView }, errors: [VendorNotFound] })
  async resume(@requestParam('id') vendorId: string, @response() answer: Response) {
    const vendor = await this.#standing.resume({ vendorId, actor: actorOf(answer) });
    return this.json(await this.#view(vendor));
  }

  async #ofMember(email: string): Promise<Page<Vendor>> {
    const member = await this.#users.findMember(emailAddress(email));
    const vendor = member && (await this.#vendors.find(member.vendorId));
    return { data: vendor ? [vendor] : [], nextCursor: null };
  }

  async #view(vendor: Vendor) {
    const [standing] = await this.#views([vendor]);
    return standing as Static<typeof StandingView>;
  }

  async #views(vendors: readonly Vendor[]) {
    const ids = vendors.map(({ id }) => id);
    const [weights, suspensions] = await Promise.all([this.#weights.find(ids), this.#suspensions.find(ids)]);
    const byVendor = new Map(suspensions.map((suspension) => [suspension.vendorId, suspension]));
    return vendors.map((vendor) => standingView(vendor, byVendor.get(vendor.id), weights.get(vendor.id)));
  }
}
