import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FAULT, STATUS_BY_KIND } from '../../src/adapters/shared/http-problem.ts';
import type { ErrorKind } from '../../src/domain/shared/errors.ts';

interface Entry {
  readonly code: string;
  readonly status: number;
  readonly cause: string;
  readonly remedy: string;
}

const SOURCES = join(import.meta.dirname, '../../src');
const BASES: readonly string[] = ['DomainError', 'Outage'];
/** What extends it is tried again inside, and met by nobody. */
const INSIDE = 'LostRace';
const CLASS = /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:abstract )?class (\w+) extends (\w+) \{([\s\S]*?)\n\}/g;

const INTRODUCTION = `<!-- Made by \`npm run generate\` out of the error classes' comments. Not for editing. -->

# Errors

Every refusal of the API is a problem document (RFC 9457, \`application/problem+json\`):

| member      | what                                                                                             |
| ----------- | ------------------------------------------------------------------------------------------------ |
| \`code\`      | stable: what a program decides by; one of the list below                                         |
| \`status\`    | the HTTP status                                                                                  |
| \`type\`      | \`urn:shared-waba:error:<code>\`                                                                   |
| \`detail\`    | for people; may change                                                                           |
| \`errors\`    | of single fields: \`path\` (a JSON pointer into the request) or \`row\`, \`code\` and \`message\`        |
| \`requestId\` | what to tell the operator                                                                        |
| others      | details of the code, such as \`shortfall\`                                                         |

Which codes an operation answers with is said at each in \`/openapi.json\`. A 4xx changed nothing, unless its entry says
otherwise. Codes that no operation names meet operators: as the cause of a dead letter, or in a command's output.
`;

/** `docs/errors.md`. Throws for an error without a cause and a remedy, and for a code of two classes. */
export function errorCatalogue(): string {
  const entries = [...entriesOf(sources()), fault()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const features = [...new Set(entries.map(({ code }) => code.split('.', 1)[0] as string))];
  const sections = features.map((feature) => {
    const rows = entries.filter(({ code }) => code.split('.', 1)[0] === feature).map(row);
    return `\n## ${feature}\n\n| code | status | cause | what to do |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return INTRODUCTION + sections.join('');
}

/** The errors that the text of the sources declares. */
export function entriesOf(texts: readonly string[]): readonly Entry[] {
  const classes = texts.flatMap((text) =>
    [...text.matchAll(CLASS)].map(([, comment = '', name = '', parent = '', body = '']) => ({
      name,
      parent,
      comment,
      code: /readonly code = '([^']+)'/.exec(body)?.[1],
      kind: /readonly kind = '([^']+)'/.exec(body)?.[1] as ErrorKind | undefined,
    })),
  );
  const parents = new Map(classes.map(({ name, parent }) => [name, parent]));
  const kinds = new Map(classes.map(({ name, kind }) => [name, kind]));
  const isRefusal = (name: string): boolean =>
    BASES.includes(name) || (parents.has(name) && isRefusal(parents.get(name) ?? ''));
  const entries = classes
    .filter(({ name, parent, code }) => code !== undefined && parent !== INSIDE && isRefusal(name))
    .map(({ name, parent, comment, code = '', kind = kinds.get(parent) }): Entry => {
      const [cause = '', remedy = ''] = comment
        .replace(/^ *\* ?/gm, '')
        .split('@remedy')
        .map((part) => part.replace(/\s+/g, ' ').trim());
      if (!kind || !cause || !remedy) {
        throw new Error(
          `${name} (${code}) has no ${kind ? (cause ? '@remedy' : 'cause') : 'kind'}. Put this above the class:\n` +
            '/**\n * What it means.\n * @remedy What whoever gets it can do.\n */',
        );
      }
      return { code, status: STATUS_BY_KIND[kind], cause, remedy };
    });
  for (const [index, { code }] of entries.entries()) {
    if (entries.findIndex((entry) => entry.code === code) !== index)
      throw new Error(`Two errors have the code ${code}`);
  }
  return entries;
}

function sources(): readonly string[] {
  return readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(SOURCES, name), 'utf8'));
}

/** The one that no class stands for. */
function fault(): Entry {
  const { code, status } = FAULT;
  const remedy = 'Try again; tell the operator the `requestId` if it stays.';
  return { code, status, cause: 'A fault of ours, which is in the log.', remedy };
}

function row({ code, status, cause, remedy }: Entry): string {
  return `| \`${code}\` | ${status} | ${cause} | ${remedy} |`;
}
