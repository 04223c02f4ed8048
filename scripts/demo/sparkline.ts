const LEVELS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** Characters of a line; more values share a character, which shows the greatest of them. */
const WIDTH = 60;

/** Values as bars from 0 to `top`; nothing at all is a blank. */
export function sparkline(values: readonly number[], top: number): string {
  const perBar = Math.ceil(values.length / WIDTH) || 1;
  let line = '';
  for (let index = 0; index < values.length; index += perBar) {
    const most = Math.max(...values.slice(index, index + perBar));
    const level = Math.min(LEVELS.length, Math.ceil((most / top) * LEVELS.length));
    line += LEVELS[level - 1] ?? ' ';
  }
  return line;
}
