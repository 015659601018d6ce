import { longestQuestion } from '@cabinet/contracts/consultation-sizes';
import type { Consultation, ConsultationDraft } from '@cabinet/contracts/consultations';
import type { OfficeId } from '@cabinet/contracts/ids';
import { leftIn } from '#shared/ui/long-text.ts';

/** The topic is none of the list: the person names it. */
export const otherTopic = 'other';

/** A question as it stands on the page. */
export interface Typed {
  /** A code of the list, `otherTopic`, or '' while nothing is chosen. */
  readonly topic: string;
  readonly topicText: string;
  readonly officeId: string;
  readonly text: string;
}

export const nothingTyped: Typed = { topic: '', topicText: '', officeId: '', text: '' };

export const typedIn = ({ topic, topicText, officeId, draftText }: Consultation): Typed => ({
  topic: topic?.code ?? (topicText === null ? '' : otherTopic),
  topicText: topicText ?? '',
  officeId,
  text: draftText ?? '',
});

/** What is sent; a topic that is still to be named in words is kept by its empty words no less. */
export const draftOf = ({ topic, topicText, officeId, text }: Typed): ConsultationDraft => ({
  topicCode: topic === '' || topic === otherTopic ? null : topic,
  topicText: topic === otherTopic ? topicText.trim() || null : null,
  // Boundary: the page offers centres of the list only.
  officeId: officeId as OfficeId,
  text: text.trim(),
});

const names = ['topic', 'topicText', 'officeId', 'text'] as const satisfies readonly (keyof Typed)[];

/** Whether a copy kept on the device is a question: it may be an older form's. */
export const isTyped = (copy: unknown): copy is Typed =>
  typeof copy === 'object' &&
  copy !== null &&
  names.every((name) => typeof (copy as Readonly<Record<string, unknown>>)[name] === 'string');

/** Both store the same. */
export const sameDraft = (one: Typed, other: Typed): boolean =>
  JSON.stringify(draftOf(one)) === JSON.stringify(draftOf(other));

export type Field = 'topic' | 'topicText' | 'officeId' | 'text';

/** What is missing before the question can be sent, in the order of the page. */
export const lacking = ({ topic, topicText, officeId, text }: Typed): readonly Field[] => [
  ...(topic === '' ? (['topic'] as const) : []),
  ...(topic === otherTopic && topicText.trim() === '' ? (['topicText'] as const) : []),
  ...(officeId === '' ? (['officeId'] as const) : []),
  ...(text.trim() === '' ? (['text'] as const) : []),
];

/** Longest topic in the person’s own words, characters. */
export const longestTopic = 150;

/** What is longer than it may be: it stays on the page and on the device, and is neither stored nor sent. */
export const tooLong = ({ topic, topicText, text }: Typed): readonly Field[] => [
  ...(topic === otherTopic && leftIn(topicText, longestTopic) < 0 ? (['topicText'] as const) : []),
  ...(leftIn(text, longestQuestion) < 0 ? (['text'] as const) : []),
];
