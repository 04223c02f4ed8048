/** What failed in a test file, read from what it printed. */

export interface Failure {
  readonly title: string;
  /** What is known of the cause, the most telling first. */
  readonly lines: readonly string[];
}

/** CI shows the end of a log only: what failed has to fit there, with all else that is said after it. */
const MAX_LINES = 40;
const MAX_LINE_CHARS = 240;
const MIN_LINES_EACH = 3;
const MAX_LINES_EACH = 14;
const AT_WORK = /^\[at\] (.*)$/gm;
const AT_WORK_LINE = /\n\[at\] .*\n/g;
/** Where in a package or in Node an error passed through. */
const FOREIGN_FRAME = /^\s*at .*(?:node_modules|node:)/;

/** Without the lines that say which test is at work. */
export function readable(output: string): string {
  return output.replace(AT_WORK_LINE, '');
}

/** Those that uvu tells of; where it tells of none, `note` and the end of the output. */
export function failuresIn(output: string, note: string): readonly Failure[] {
  const told = readable(output)
    .split(/^ {3}FAIL {2}/m)
    .slice(1)
    .map((block) => {
      const [title = '', ...lines] = block
        .split(/^ {2}Total: /m, 1)
        .join()
        .split('\n');
      return { title: title.trim(), lines: telling(lines) };
    });
  if (told.length > 0 && !note) return told;
  const lastAtWork = [...output.matchAll(AT_WORK)].at(-1)?.[1];
  const atWork = lastAtWork === undefined ? [] : [`the last test that began: ${lastAtWork}`];
  return [
    ...told,
    {
      title: note || 'no error was told',
      lines: [...atWork, ...telling(readable(output).split('\n')).slice(-MAX_LINES_EACH)],
    },
  ];
}

/** For the end of a log: each failure with its first lines, fewer of them the more have failed. */
export function digest(failures: readonly (Failure & { readonly file: string })[]): readonly string[] {
  const linesEach = Math.min(MAX_LINES_EACH, Math.max(MIN_LINES_EACH, Math.floor(MAX_LINES / failures.length)));
  const shown = failures.slice(0, Math.floor(MAX_LINES / MIN_LINES_EACH));
  const lines = shown.flatMap(({ file, title, lines }) => [
    `FAIL ${file}  ${title}`,
    ...lines.slice(0, linesEach - 1).map((line) => `     ${line}`),
  ]);
  const left = failures.length - shown.length;
  return [...lines.map((line) => line.slice(0, MAX_LINE_CHARS)), ...(left > 0 ? [`and ${left} more`] : [])];
}

function telling(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '' && !FOREIGN_FRAME.test(line)).map((line) => line.trim());
}
