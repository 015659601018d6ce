/** Names of things that the bodies mention. */
interface Named {
  readonly officeId: string;
  readonly accountId: string;
}

const version = 1;
const text = 'Які документи потрібні?';
const own = '/consultations/:consultationId';
const office = '/consultation-inbox/:consultationId';
const template = { title: 'Документи', text };

/** A body that its contract accepts, for every door of the room that takes one. */
export const consultationBodies: Readonly<Record<string, (known: Named) => unknown>> = {
  'POST /consultations': ({ officeId }) => ({ topicCode: null, topicText: 'Інше', officeId, text }),
  [`PATCH ${own}`]: () => ({ version, change: { text } }),
  [`POST ${own}/send`]: () => ({ version }),
  [`PUT ${own}/files/:documentId`]: () => ({ version }),
  [`POST ${own}/ask`]: () => ({ version, text }),
  [`POST ${own}/close`]: () => ({ version }),
  [`POST ${own}/reopen`]: () => ({ version, reason: text }),
  [`POST ${own}/rate`]: () => ({ version, helped: true }),
  [`POST ${office}/claim`]: () => ({ version }),
  [`POST ${office}/release`]: () => ({ version }),
  [`POST ${office}/take-over`]: () => ({ version }),
  [`POST ${office}/assign`]: ({ accountId }) => ({ version, accountId }),
  [`POST ${office}/answer`]: () => ({ version, text, proposal: null }),
  'POST /answer-templates': ({ officeId }) => ({ officeId, ...template }),
  'PUT /answer-templates/:templateId': () => ({ version, ...template }),
};
