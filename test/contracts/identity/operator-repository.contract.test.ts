import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { emailAddress } from '../../../src/domain/identity/email-address.ts';
import { type Operator, OperatorExists } from '../../../src/domain/identity/operator.ts';
import { identityStores } from '../../support/identity-stores.ts';
import { rejection } from '../../support/rejection.ts';

const operator: Operator = { id: 'opr_1', email: emailAddress('ops@example.in'), passwordHash: 'hash' };

for (const { name, open, close } of identityStores) {
  const test = suite(`OperatorRepository on ${name}`);
  test.after(close);

  test('finds an operator by id and by address until it is removed', async () => {
    const { operators } = await open();
    assert.is(await operators.findByEmail(operator.email), undefined);
    await operators.add(operator);
    assert.equal(await operators.find(operator.id), operator);
    assert.equal(await operators.findByEmail(operator.email), operator);
    await operators.remove(operator.id);
    assert.is(await operators.find(operator.id), undefined);
  });

  test('lists every operator by address', async () => {
    const { operators } = await open();
    assert.equal(await operators.all(), []);
    const other = { ...operator, id: 'opr_0', email: emailAddress('zoe@example.in') };
    await operators.add(other);
    await operators.add(operator);
    assert.equal(await operators.all(), [operator, other]);
  });

  test('refuses a second operator with the same address', async () => {
    const { operators } = await open();
    await operators.add(operator);
    assert.instance(await rejection(operators.add({ ...operator, id: 'opr_2' })), OperatorExists);
    assert.is(await operators.find('opr_2'), undefined);
  });

  test('takes part in a unit of work that fails', async () => {
    const { unitOfWork, operators } = await open();
    const work = unitOfWork.run(async () => {
      await operators.add(operator);
      throw new RangeError('not done after all');
    });
    assert.instance(await rejection(work), RangeError);
    assert.is(await operators.find(operator.id), undefined);
  });

  test.run();
}
