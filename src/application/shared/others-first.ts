/** Lets everything else that is ready run: calls of SQLite never wait, so a long walk would stop the process from listening. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
