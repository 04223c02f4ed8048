/**
 * `npm run schemathesis`: requests made of the API's own description (examples, edges of every schema, random and broken
 * ones), by nobody, an API key, a vendor and an operator, to the program as it runs on the embedded profile. Every answer
 * has to be as declared, and none a 5xx. The last line is a total like that of the tests: one pass or failure per caller.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { inspect } from 'node:util';
import pLimit from 'p-limit';
import { apiDocument } from '../src/infrastructure/api-description.ts';
import { commandLine, whole } from '../src/infrastructure/command-line.ts';
import { aDirectory } from '../test/support/directory.ts';
import { routesWithIds } from '../test/support/id-places.ts';
import { aVendorWithEverything, type VendorWithEverything } from '../test/support/vendor-with-everything.ts';
import { startWholeApi } from '../test/support/whole-api.ts';
import { servicesHome } from './demo/local-servers.ts';

const VERSION = '4.32.5';
/** Of one caller: what takes longer hangs. The number of cases is set, not the time, so that a seed gives the same. */
const TIMEOUT_MS = 300_000;
const MIN_CASES = 2000;
/** Making the cases takes longer than answering them, and a core. What each is answered may depend on the other. */
const CALLERS_AT_ONCE = 2;
/** Of each failure once more at the end, which is often all that one sees of a log. */
const TOLD_LINES = 14;

/**
 * All checks but these: a body of the right shape may break a rule that no schema can say (`positive_data_acceptance`),
 * and its refusals are declared with their codes; a list is no promise that its items stay (`use_after_free` and
 * `ensure_resource_availability` ask for links that the description does not have).
 */
const EXCLUDED_CHECKS = 'positive_data_acceptance,use_after_free,ensure_resource_availability';

/** Its own list lacks 413: a schema's greatest body can be larger than what a route reads. */
const CHECKS = `[checks.negative_data_rejection]
expected-statuses = [400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 428, 429, "5xx"]
`;

const options = commandLine('npm run schemathesis --', "Requests made of the API's own description")
  .option('--examples <number>', 'random cases per route and caller', whole(1), 4)
  .option('--seed <number>', 'of the random cases', whole(1), 1)
  .parse()
  .opts<{ readonly examples: number; readonly seed: number }>();

const schemathesis = installed();
const api = await startWholeApi({ PROFILE: 'embedded' });
const email = 'operator@example.com';
const login = { email, password: await api.createOperator(email) };
const operator = JSON.parse((await api.request('POST', '/operator/login', undefined, login)).text).token as string;
const vendor = await aVendorWithEverything(api, operator, 'asha', '100001');

let cases = 0;
let failed = 0;
const told: string[] = [];
const callers: readonly (readonly [string, string | undefined, boolean])[] = [
  ['nobody', undefined, false],
  ['an API key, with ids that are not there', vendor.tokens.key, false],
  ['a vendor, with ids of its own', vendor.tokens.ADMIN, true],
  ['an operator, with ids that are there', operator, true],
];
const inTurn = pLimit(CALLERS_AT_ONCE);
await Promise.all(
  callers.map(([name, token, hasIds]) =>
    inTurn(async () => {
      const { output, exitCode } = await run(token, hasIds ? idParameters(vendor) : '');
      const generated = Number(/^\s+(\d+) generated/m.exec(output)?.[1] ?? 0);
      cases += generated;
      const isRight = exitCode === 0 && generated > 0;
      if (!isRight) {
        failed++;
        told.push(`FAIL ${name}, exit code ${exitCode}`, ...endOf(output));
      }
      console.log(`\n== ${name}\n${isRight ? summaryOf(output) : output}`);
    }),
  ),
);

const faults = api.errors();
for (const fault of faults) console.error(fault);
if (faults.length > 0 || cases < MIN_CASES) {
  failed++;
  told.push(`FAIL ${cases} cases of at least ${MIN_CASES}, ${faults.length} faults in the log`);
  told.push(...faults.slice(0, TOLD_LINES).map((fault) => inspect(fault, { breakLength: Number.POSITIVE_INFINITY })));
}
console.log(`\nschemathesis ${VERSION}: ${cases} cases, ${faults.length} faults in the log`);
if (failed > 0) console.log(`\nWhat failed:\n${told.join('\n')}\n`);
console.log(`${callers.length - Math.min(failed, callers.length)} passed, ${failed} failed, 0 skipped`);
await api.stop();
process.exit(failed > 0 ? 1 : 0);

async function run(token: string | undefined, parameters: string) {
  const directory = aDirectory();
  const config = join(directory, 'schemathesis.toml');
  writeFileSync(config, `${CHECKS}\n${parameters}`);
  const child = spawn(
    schemathesis,
    [
      ...['--config-file', config, 'run', `${api.url}/openapi.json`],
      ...['--phases', 'examples,coverage,fuzzing', '--max-examples', String(options.examples)],
      ...['--exclude-checks', EXCLUDED_CHECKS, '--seed', String(options.seed)],
      // Its coverage phase breaks on several threads of Python 3.11.
      ...['--workers', '1', '--no-shrink', '--continue-on-failure', '--warnings', 'off'],
      // These are about the time that making cases takes, which a busy machine lengthens.
      ...['--suppress-health-check', 'all'],
      ...(token === undefined ? [] : ['--header', `Authorization: Bearer ${token}`]),
    ],
    {
      cwd: directory,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1', COLUMNS: '120' },
      timeout: TIMEOUT_MS,
    },
  );
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { output: Buffer.concat(chunks).toString(), exitCode };
}

/** Ids that are there, so that requests come further than "no such thing". */
function idParameters({ ids }: VendorWithEverything): string {
  return routesWithIds(apiDocument())
    .flatMap((route) =>
      route.ids
        .filter((place) => place.in === 'path')
        .map(
          ({ at: [name], kind }) =>
            `[[operations]]\ninclude-path = "${route.path}"\ninclude-method = "${route.method}"\n` +
            `parameters = { "path.${name}" = "${ids[kind]}" }\n`,
        ),
    )
    .join('\n');
}

/** What it says last, for the end of a log. */
function endOf(output: string): readonly string[] {
  const failures = output.slice(Math.max(0, output.search(/^=+ (?:FAILURES|ERRORS) =+$/m)));
  return failures
    .split('\n')
    .filter((line) => line.trim())
    .slice(0, TOLD_LINES);
}

function summaryOf(output: string): string {
  return output.slice(Math.max(0, output.search(/^=+ SUMMARY =+$/m)));
}

/** The program in a Python environment of its own, made once. */
function installed(): string {
  const home = join(servicesHome(), `schemathesis-${VERSION}`);
  const bin = join(home, 'bin/schemathesis');
  if (!existsSync(join(home, 'installed'))) {
    console.error(`installing schemathesis ${VERSION} once`);
    mkdirSync(home, { recursive: true });
    execFileSync('python3', ['-m', 'venv', home], { stdio: 'inherit' });
    execFileSync(join(home, 'bin/pip'), ['install', '-q', `schemathesis==${VERSION}`], { stdio: 'inherit' });
    writeFileSync(join(home, 'installed'), VERSION);
  }
  return bin;
}
