import { ContactImports } from '../../application/contacts/ports.ts';
import { cutPage, type Page, type PageRequest } from '../../application/shared/page.ts';
import type { ContactImport, ImportState } from '../../domain/contacts/contact-import.ts';
import { FROM_THE_NEWEST } from '../shared/from-the-newest.ts';
import { isDuplicate, type MongoDatabase } from '../shared/mongo-database.ts';
import { type ImportDocument, importsOf } from './mongo-contact-collections.ts';

export class MongoContactImports extends ContactImports {
  readonly #database: MongoDatabase;

  constructor(database: MongoDatabase) {
    super();
    this.#database = database;
  }

  override async add(contactImport: ContactImport): Promise<void> {
    const { id, vendorId, state, createdAtMs } = contactImport;
    await importsOf(this.#database).insertOne(
      {
        _id: id,
        vendorId,
        state,
        createdAt: new Date(createdAtMs),
        claimEndsAt: null,
        content: JSON.stringify(contactImport),
      },
      this.#database.session,
    );
  }

  override async find(vendorId: string, importId: string): Promise<ContactImport | undefined> {
    const found = await importsOf(this.#database).findOne({ _id: importId, vendorId }, this.#database.session);
    return found ? importOf(found) : undefined;
  }

  override async page(
    vendorId: string,
    { limit, cursor = FROM_THE_NEWEST }: PageRequest,
  ): Promise<Page<ContactImport>> {
    const found = await importsOf(this.#database)
      .find({ vendorId, _id: { $lt: cursor } }, this.#database.session)
      .sort({ _id: -1 })
      .limit(limit + 1)
      .toArray();
    return cutPage(found.map(importOf), limit);
  }

  override async count(vendorId: string, states: readonly ImportState[]): Promise<number> {
    return importsOf(this.#database).countDocuments({ vendorId, state: { $in: [...states] } }, this.#database.session);
  }

  override async move(importId: string, from: ImportState, to: ImportState): Promise<boolean> {
    const { matchedCount } = await importsOf(this.#database).updateOne(
      { _id: importId, state: from },
      { $set: { state: to, claimEndsAt: null } },
      this.#database.session,
    );
    return matchedCount > 0;
  }

  override async arrived(contactImport: ContactImport): Promise<boolean> {
    const { matchedCount } = await importsOf(this.#database).updateOne(
      { _id: contactImport.id, state: 'uploading' },
      { $set: { state: contactImport.state, content: JSON.stringify(contactImport) } },
      this.#database.session,
    );
    return matchedCount > 0;
  }

  override async claim(nowMs: number, claimEndsMs: number): Promise<ContactImport | undefined> {
    for (;;) {
      try {
        return await this.#claim(nowMs, claimEndsMs);
      } catch (error) {
        // Another claim was faster with this vendor, which has one running now: the next try passes it over.
        if (!isDuplicate(error)) throw error;
      }
    }
  }

  override async progress(
    contactImport: ContactImport,
    claimEndsMs: number,
    nextClaimEndsMs: number,
  ): Promise<boolean> {
    const { matchedCount } = await importsOf(this.#database).updateOne(
      { _id: contactImport.id, state: 'running', claimEndsAt: new Date(claimEndsMs) },
      {
        $set: {
          state: contactImport.state,
          claimEndsAt: new Date(nextClaimEndsMs),
          content: JSON.stringify(contactImport),
        },
      },
      this.#database.session,
    );
    return matchedCount > 0;
  }

  override async expired(
    createdBeforeMs: number,
    uploadingBeforeMs: number,
    limit: number,
  ): Promise<readonly string[]> {
    const createdBefore = { createdAt: { $lt: new Date(createdBeforeMs) } };
    const neverArrived = { state: 'uploading' as const, createdAt: { $lt: new Date(uploadingBeforeMs) } };
    const found = await importsOf(this.#database)
      .find({ $or: [createdBefore, neverArrived] }, { projection: { _id: 1 }, limit, ...this.#database.session })
      .toArray();
    return found.map(({ _id }) => _id);
  }

  override async remove(importId: string): Promise<void> {
    await importsOf(this.#database).deleteOne({ _id: importId }, this.#database.session);
  }

  /** Rejects with a duplicate where the vendor has got one running since it was looked at. */
  async #claim(nowMs: number, claimEndsMs: number): Promise<ContactImport | undefined> {
    const imports = importsOf(this.#database);
    const claim = {
      $set: { state: 'running' as const, claimedAt: new Date(nowMs), claimEndsAt: new Date(claimEndsMs) },
    };
    const abandoned = await imports.findOneAndUpdate(
      { state: 'running', claimEndsAt: { $lte: new Date(nowMs) } },
      claim,
      { sort: { _id: 1 }, returnDocument: 'after', hint: { state: 1, _id: 1 } },
    );
    if (abandoned) return importOf(abandoned);
    for (;;) {
      const next = await this.#next();
      if (next === undefined) return undefined;
      const claimed = await imports.findOneAndUpdate({ _id: next, state: 'queued' }, claim, {
        returnDocument: 'after',
      });
      if (claimed) return importOf(claimed);
    }
  }

  /** The oldest import of the vendor whose turn it is. */
  async #next(): Promise<string | undefined> {
    const imports = importsOf(this.#database);
    const waiting = await imports.distinct('vendorId', { state: 'queued' });
    // As most looks find: the second question is for those who have something.
    if (waiting.length === 0) return undefined;
    const served = await imports.distinct('vendorId', { state: 'running' });
    const vendorIds = waiting.filter((vendorId) => !served.includes(vendorId));
    if (vendorIds.length === 0) return undefined;
    const queuedId = { $cond: [{ $eq: ['$state', 'queued'] }, '$_id', '$$REMOVE'] };
    const [turn] = await imports
      .aggregate<{ readonly next: string }>([
        { $match: { vendorId: { $in: vendorIds } } },
        { $group: { _id: '$vendorId', lastClaim: { $max: '$claimedAt' }, next: { $min: queuedId } } },
        { $match: { next: { $type: 'string' } } },
        { $sort: { lastClaim: 1, next: 1 } },
        { $limit: 1 },
      ])
      .toArray();
    return turn?.next;
  }
}

function importOf({ state, content }: ImportDocument): ContactImport {
  return { ...(JSON.parse(content) as ContactImport), state };
}
