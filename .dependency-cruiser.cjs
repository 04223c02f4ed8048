/** The arrows between layers and features. test/architecture plants a violation of every rule and sees it caught. */

/** @param {string} name @param {string} comment @param {object} from @param {object} to @param {object} [more] */
function forbid(name, comment, from, to, more = {}) {
  return { name, comment, severity: 'error', from, to, ...more };
}

const DRIVING = '(http|consumer|job)-';

module.exports = {
  forbidden: [
    forbid(
      'domain-is-pure',
      'The domain knows itself only: no node: module, no package, no other layer.',
      { path: '^src/domain/' },
      { pathNot: '^src/domain/' },
    ),
    forbid(
      'application-knows-only-the-domain',
      'Use cases and ports know the domain and each other.',
      { path: '^src/application/' },
      { pathNot: '^src/(application|domain)/' },
    ),
    forbid(
      'no-feature-cycles',
      'Features of one layer do not depend on each other in a circle.',
      { path: '^src/(domain|application)/' },
      { circular: true },
      { scope: 'folder' },
    ),
    forbid(
      'adapters-do-not-know-infrastructure',
      'Clients and settings arrive by constructor.',
      { path: '^src/adapters/' },
      { path: '^src/infrastructure/' },
    ),
    forbid(
      'driving-adapters-do-not-know-driven-ones',
      'What calls the application reaches the stores and providers through it.',
      { path: `^src/adapters/[^/]+/${DRIVING}` },
      { path: '^src/adapters/', pathNot: `^src/adapters/[^/]+/${DRIVING}` },
    ),
    forbid(
      'features-meet-through-the-application',
      "A feature's adapters know their own and the shared ones.",
      { path: '^src/adapters/([^/]+)/' },
      { path: '^src/adapters/', pathNot: '^src/adapters/($1|shared)/' },
    ),
    forbid(
      'sandbox-knows-nothing-of-us',
      'The sandbox stands for other companies: it meets us over HTTP only.',
      { path: '^src/adapters/sandbox/' },
      { path: '^src/', pathNot: '^src/adapters/sandbox/' },
    ),
    forbid(
      'sandbox-starts-by-itself',
      'Production code never reaches the sandbox.',
      { path: '^src/', pathNot: '^src/(adapters/sandbox/|infrastructure/sandbox-main\\.ts$)' },
      { path: '^src/adapters/sandbox/' },
    ),
    forbid(
      'judge-knows-nothing-of-us',
      'The demo judges the program by code of its own; only what starts the production profile needs some of ours.',
      { path: '^scripts/demo/', pathNot: '^scripts/demo/production-' },
      { path: '^src/' },
    ),
    forbid(
      'only-infrastructure-knows-inversify',
      'The container wires from outside; http adapters may use its decorators.',
      { path: '^src/', pathNot: '^src/(infrastructure/|adapters/[^/]+/http-)' },
      { path: 'node_modules/(inversify|@inversifyjs|reflect-metadata)' },
    ),
    forbid(
      'src-does-not-know-tests',
      'What ships does not reach what does not.',
      { path: '^src/' },
      { path: '^(test|scripts|bench)/' },
    ),
    forbid(
      'src-ships-with-its-packages',
      'What src imports is a dependency in package.json, not a development tool or a guest of another package.',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
    forbid('no-circular', 'No two files need each other, types included.', {}, { circular: true }),
    forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
};
