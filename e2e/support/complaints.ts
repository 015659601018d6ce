import type { BrowserContext, ConsoleMessage } from '@playwright/test';

// An answer of 400–499 is part of many journeys: the browser writes each into its console, and React those that a screen for errors shows.
const refusedByApi = ({ text, url }: { text: string; url: string }): boolean =>
  (/^Failed to load resource: the server responded with a status of 4\d\d/.test(text) && url.includes('/api/v1/')) ||
  /^ApiProblem: 4\d\d /.test(text);

const complaintOf = (message: ConsoleMessage): string | null => {
  const { url } = message.location();
  if (message.type() !== 'error' || refusedByApi({ text: message.text(), url })) return null;
  return `${message.text()} (${url})`;
};

/**
 * In the page: complains when what had the focus was taken off a standing page and the focus stays on the body, where a
 * screen reader is silent. A click beside everything is no loss: then the control is still there.
 */
const complainOfLostFocus = (): void => {
  let held: Element | null = null;
  let lostSince = 0;
  addEventListener('focusin', ({ target }) => {
    held = target instanceof Element ? target : null;
  });
  setInterval(() => {
    const isLost = held !== null && !held.isConnected && document.activeElement === document.body;
    const stands = document.querySelector('main h1') !== null && document.hasFocus();
    if (!isLost || !stands) lostSince = 0;
    else if (lostSince === 0) lostSince = Date.now();
    else if (Date.now() - lostSince > 1_000) {
      console.error(`focus fell to the body when this went: ${held?.outerHTML.slice(0, 120)}`);
      held = null;
    }
  }, 250);
};

/** Adds to the list what pages of this context complain of: errors in the console, exceptions, breaches of the content policy. */
export async function collectComplaints(context: BrowserContext, complaints: string[]): Promise<void> {
  context.on('console', (message) => {
    const complaint = complaintOf(message);
    if (complaint !== null) complaints.push(complaint);
  });
  context.on('weberror', (fault) => complaints.push(fault.error().message));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      console.error(`content policy: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  await context.addInitScript(complainOfLostFocus);
}
