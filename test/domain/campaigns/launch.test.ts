import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { assertLaunchable, ParametersDoNotFit, TemplateNotApproved } from '../../../src/domain/campaigns/launch.ts';
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES } from '../../../src/domain/templates/template.ts';
import { aTemplate } from '../../support/templates.ts';

const test = suite('launch checks');

const approved = aTemplate(1, { status: 'APPROVED' });
const greeting = aTemplate(2, {
  status: 'APPROVED',
  components: [{ type: 'BODY', text: 'Hi {{1}}, take {{2}} off this week.' }],
});

test('let an approved template through and tell what it is priced by', () => {
  const categories = TEMPLATE_CATEGORIES.map((category) => assertLaunchable({ ...approved, category }, { body: [] }));
  assert.equal(categories, ['marketing', 'utility', 'authentication']);
});

for (const status of TEMPLATE_STATUSES.filter((each) => each !== 'APPROVED')) {
  test(`refuse a template that is ${status}`, () => {
    assert.throws(
      () => assertLaunchable({ ...approved, status }, { body: [] }),
      (error: TemplateNotApproved) =>
        error instanceof TemplateNotApproved && error.details['templateStatus'] === status && error.kind === 'conflict',
    );
  });
}

test('take one text per variable', () => {
  assert.is(assertLaunchable(greeting, { body: [{ attribute: 'name' }, { value: '20%' }] }), 'marketing');
});

test('refuse too few and too many texts, and name the place in the request', () => {
  for (const body of [[], [{ value: '1' }], [{ value: '1' }, { value: '2' }, { value: '3' }]]) {
    assert.throws(
      () => assertLaunchable(greeting, { body }),
      (error: ParametersDoNotFit) => {
        assert.instance(error, ParametersDoNotFit);
        assert.ok(
          error.fields.length > 0 && error.fields.every(({ path }) => path.startsWith('/body/parameters/body')),
        );
        return true;
      },
    );
  }
});

test.run();
