import type { Response } from 'express';
import { inject } from 'inversify';
import { BaseHttpController, controller, httpGet, response } from 'inversify-express-utils';
import { ContactListRepository } from '../../application/contacts/ports.ts';
import { principalOf, requirePermission } from '../shared/http-auth.ts';
import { operation } from '../shared/http-operation.ts';
import { queryOf, validQuery } from '../shared/http-validation.ts';
import { ContactListsPage, ContactListsQuery, contactListView } from './http-contacts-schemas.ts';

@controller('/contact-lists')
export class HttpContactListsController extends BaseHttpController {
  readonly #lists: ContactListRepository;

  constructor(@inject(ContactListRepository) lists: ContactListRepository) {
    super();
    this.#lists = lists;
  }

  @httpGet('/', requirePermission('contacts:read'), validQuery(ContactListsQuery))
  @operation({ summary: 'Your contact lists', answers: { 200: ContactListsPage } })
  async page(@response() answer: Response) {
    const { data, nextCursor } = await this.#lists.page(
      principalOf(answer).vendorId,
      queryOf(answer, ContactListsQuery),
    );
    return this.json({ data: data.map(contactListView), nextCursor });
  }
}
