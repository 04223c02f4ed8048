import { type LogFields, Logger } from '../../src/application/shared/logger.ts';

/** Keeps what was logged, so that a test stays quiet and can look. */
export class RecordingLogger extends Logger {
  readonly lines: { readonly level: string; readonly fields: LogFields; readonly message: string }[] = [];

  override info(fields: LogFields, message: string): void {
    this.lines.push({ level: 'info', fields, message });
  }

  override warn(fields: LogFields, message: string): void {
    this.lines.push({ level: 'warn', fields, message });
  }

  override error(fields: LogFields, message: string): void {
    this.lines.push({ level: 'error', fields, message });
  }
}
