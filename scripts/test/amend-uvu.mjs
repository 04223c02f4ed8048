/**
 * Loaded before a test file by Node; amends uvu as it is loaded. As published, uvu counts a test whose `before` or
 * `after.each` throws as failed and leaves out why, and an `after` or `after.each` that throws after a failed test takes
 * that test's error with it; so does an error whose `details` are no text, as a domain error's. It does not show the cause of
 * an error, as which fast-check gives what a property failed of and fetch why it did. It also says now which test is at
 * work, for the case that it hangs; and of TEST_ONLY it runs the tests whose `suite: title` has these words.
 */
import { register } from 'node:module';
import process from 'node:process';
import { isMainThread } from 'node:worker_threads';

const CHOSEN = 'arr = only.length ? only : tests;';
const BEGIN = 'try {\n\t\tif (name) write(SUITE';
const EACH_AFTER = 'for (hook of aEach) await hook(state);';
const AFTER = 'for (hook of after) await hook(state);';
const AT_WORK = 'state.__test__ = test.name;';
const TOLD = 'errors += format(test.name, err, name);\n\t\t\t\twrite(FAIL);';
const END = '} finally {\n\t\tstate.__test__';
const DETAILS_READ = "let { details, operator='' } = err;";
const DETAILS = 'if (details) str += GUTTER';
const CAUSES =
  "for (let e = err.cause; e; e = e.cause) str += '    [cause] ' + (e.stack || e) + '\\n' + (e.details || '');";
const AMENDMENTS = [
  [DETAILS_READ, `${DETAILS_READ} if (details && typeof details !== 'string') details = inspect(details);`],
  [DETAILS, `${CAUSES} ${DETAILS}`],
  [`} catch (err) {\n\t\t\t\t${EACH_AFTER}`, '} catch (err) {'],
  [TOLD, `${TOLD}\n${EACH_AFTER}`],
  [END, `} catch (err) { errors += format((state.__test__ || 'the beginning') + ' (hook)', err, name); ${END}`],
  [
    AFTER,
    `for (hook of after) try { await hook(state); } catch (err) { errors += format('the end (hook)', err, name); }`,
  ],
  [AT_WORK, `${AT_WORK} write('\\n[at] ' + name + ': ' + test.name + '\\n');`],
];

const only = process.env['TEST_ONLY'];
if (only) {
  const has = `(name + ': ' + each.name).includes(${JSON.stringify(only)})`;
  AMENDMENTS.push(
    [CHOSEN, `arr = (only.length ? only : tests).filter((each) => ${has});`],
    // Without a test of it, a suite's hooks do not run either.
    [BEGIN, `if (total === 0) return [true, 0, 0, 0];\n${BEGIN}`],
  );
}

// The loader runs this file too, in a thread of its own.
if (isMainThread) register(import.meta.url);

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  if (!url.endsWith('/uvu/dist/index.mjs')) return loaded;
  let source = String(loaded.source);
  for (const [text, replacement] of AMENDMENTS) {
    if (source.split(text).length !== 2) throw new Error(`uvu is another one than this amends: ${text}`);
    source = source.replace(text, () => replacement);
  }
  return { ...loaded, source: `import { inspect } from 'node:util';\n${source}` };
}
