import type { SandboxOrder } from './sandbox-payments.ts';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: light-dark(#f2f4f7, #14171c); }
  main { width: min(22rem, 90vw); padding: 2rem; border-radius: 1rem; background: light-dark(#fff, #1f242c);
    box-shadow: 0 8px 32px #0002; }
  h1 { margin: 0; font-size: 1rem; font-weight: 500; opacity: .7; }
  .amount { margin: .25rem 0 1rem; font-size: 2.5rem; font-weight: 650; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 1.5rem; font-size: .875rem; }
  dt { opacity: .6; } dd { margin: 0; text-align: right; overflow-wrap: anywhere; }
  form { display: grid; gap: .75rem; }
  button { padding: .75rem; border: 0; border-radius: .5rem; font: inherit; font-weight: 600; cursor: pointer; }
  .pay { background: #0a7d5a; color: #fff; } .fail { background: #8882; color: inherit; }
  p { margin: 0; font-weight: 600; }
`;

/** Nothing but the page itself may load, and its form goes back here only. */
export const PAYMENT_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'";

/** The page of one order; `notice` replaces the buttons. */
export function paymentPage(order: SandboxOrder, notice: string | undefined): string {
  const amount = new Intl.NumberFormat('en-IN', { style: 'currency', currency: order.currency });
  const action = notice
    ? `<p>${escapeHtml(notice)}</p>`
    : `<form method="post">
        <button class="pay" name="outcome" value="captured">Pay</button>
        <button class="fail" name="outcome" value="failed">Let it fail</button>
      </form>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Sandbox payment</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>Sandbox payment, no real money</h1>
      <div class="amount">${escapeHtml(amount.format(order.amount / 100))}</div>
      <dl>
        <dt>Order</dt><dd>${escapeHtml(order.id)}</dd>
        <dt>Receipt</dt><dd>${escapeHtml(order.receipt ?? 'none')}</dd>
      </dl>
      ${action}
    </main>
  </body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
