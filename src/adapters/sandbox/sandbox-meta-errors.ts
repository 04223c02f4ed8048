import { randomBytes } from 'node:crypto';

interface GraphErrorOptions {
  readonly type?: string;
  readonly details?: string;
  readonly subcode?: number;
  readonly userTitle?: string;
  readonly userMessage?: string;
}

/** A refusal as the Graph API words it: the body's `code` decides, the HTTP status often misleads. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;
  readonly #options: GraphErrorOptions;

  constructor(status: number, code: number, message: string, options: GraphErrorOptions = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.#options = options;
  }

  body(): object {
    const { type = 'OAuthException', details, subcode, userTitle, userMessage } = this.#options;
    return {
      error: {
        message: this.message,
        type,
        code: this.code,
        ...(details && { error_data: { messaging_product: 'whatsapp', details } }),
        ...(subcode && { error_subcode: subcode }),
        ...(userTitle && { is_transient: false, error_user_title: userTitle, error_user_msg: userMessage }),
        fbtrace_id: `A${randomBytes(16).toString('base64url')}`,
      },
    };
  }
}

/** An error of sending, whose message starts with its code: `(#132001) Template name does not exist…`. */
export function sendError(status: number, code: number, title: string, details: string): GraphError {
  return new GraphError(status, code, `(#${code}) ${title}`, { details });
}
