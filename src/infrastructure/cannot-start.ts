/** What the program stands on is not there when it starts. Says what to do; the `cause` is what was met. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
