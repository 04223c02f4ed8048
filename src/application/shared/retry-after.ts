/** The details of a refusal that ends in `waitMs`; the API answers them as `Retry-After`. */
export function retryAfter(waitMs: number): { readonly retryAfterSeconds: number } {
  return { retryAfterSeconds: Math.ceil(waitMs / 1000) };
}
