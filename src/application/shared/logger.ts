export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log lines, in pino's call shape. A thrown error goes under `err`. Never hand it a contact's data. */
export abstract class Logger {
  /** Something that an operator wants to know happened. */
  abstract info(fields: LogFields, message: string): void;
  /** Something went wrong and the program deals with it by itself. */
  abstract warn(fields: LogFields, message: string): void;
  /** Something went wrong and a person has to look. */
  abstract error(fields: LogFields, message: string): void;
}
