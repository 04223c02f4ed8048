import fc from 'fast-check';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type Candidate, FairShare } from '../../../src/domain/campaigns/fair-share.ts';

const test = suite('FairShare');

function aCandidate(campaignId: string, changes: Partial<Candidate> = {}): Candidate {
  return { campaignId, vendorId: campaignId[0] ?? '', jobs: 1000, isExpress: false, ...changes };
}

const sum = (given: ReadonlyMap<string, number>) => [...given.values()].reduce((total, jobs) => total + jobs, 0);

test('gives each vendor its weight, whatever the room of a round is and however many campaigns it has', () => {
  const weight = fc.integer({ min: 1, max: 100 });
  const vendor = fc.record({ weight, campaigns: fc.integer({ min: 1, max: 4 }) });
  const rooms = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 30, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(vendor, { minLength: 1, maxLength: 8 }), rooms, (vendors, roomOfRound) => {
      const share = new FairShare((vendorId) => vendors[Number(vendorId)]?.weight ?? 1);
      const candidates = vendors.flatMap(({ campaigns }, index) =>
        Array.from({ length: campaigns }, (_, n) => aCandidate(`${index}-${n}`, { vendorId: String(index) })),
      );
      const jobsOf = vendors.map(() => 0);
      let all = 0;
      for (const room of roomOfRound) {
        const given = share.allocate(candidates, { shared: room, express: 0 });
        assert.is(sum(given), room);
        all += room;
        for (const [campaignId, jobs] of given) {
          const index = Number(campaignId.split('-')[0]);
          jobsOf[index] = (jobsOf[index] ?? 0) + jobs;
        }
      }
      const weights = vendors.reduce((total, { weight }) => total + weight, 0);
      for (const [index, { weight }] of vendors.entries()) {
        // Each vendor's part of a round is cut down to whole jobs, and so is the last round.
        assert.ok(
          Math.abs((jobsOf[index] ?? 0) - (all * weight) / weights) <= 1 + vendors.length,
          `${jobsOf} for ${JSON.stringify(vendors)}`,
        );
      }
    }),
  );
});

test('gives no campaign more than it has, and all of the room while anybody has jobs', () => {
  const candidates = fc.array(
    fc.record({
      vendor: fc.integer({ min: 0, max: 3 }),
      jobs: fc.integer({ min: 0, max: 9 }),
      isExpress: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const room = fc.record({ shared: fc.integer({ min: 0, max: 60 }), express: fc.integer({ min: 0, max: 9 }) });
  const rounds = fc.array(fc.record({ candidates, room }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rounds, (all) => {
      const share = new FairShare();
      for (const round of all) {
        const given = round.candidates.map(({ vendor, ...rest }, index) =>
          aCandidate(`${vendor}-${index}`, { vendorId: String(vendor), ...rest }),
        );
        const jobs = share.allocate(given, round.room);
        for (const { campaignId, jobs: most } of given) assert.ok((jobs.get(campaignId) ?? 0) <= most);
        const express = given.reduce((total, candidate) => total + (candidate.isExpress ? candidate.jobs : 0), 0);
        const reserved = Math.min(express, round.room.express);
        const wanted = given.reduce((total, candidate) => total + candidate.jobs, 0);
        assert.is(sum(jobs), reserved + Math.min(wanted - reserved, round.room.shared));
      }
    }),
  );
});

test('gives small campaigns their reserved room, and their part of the shared one as well', () => {
  const share = new FairShare();
  const given = share.allocate([aCandidate('a'), aCandidate('b', { isExpress: true })], { shared: 10, express: 4 });
  assert.equal([given.get('a'), given.get('b')], [5, 9]);
});

test('does not save up what a vendor could not use', () => {
  const share = new FairShare();
  for (let round = 0; round < 50; round++) share.allocate([aCandidate('a')], { shared: 10, express: 0 });
  const given = share.allocate([aCandidate('a'), aCandidate('b')], { shared: 10, express: 0 });
  assert.equal([given.get('a'), given.get('b')], [5, 5]);
});

test.run();
