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
}
