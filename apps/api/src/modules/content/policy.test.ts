import type { ContentKind } from '@cabinet/contracts/content';
import type { AccountId, OfficeId, PersonId, SessionId } from '@cabinet/contracts/ids';
import { describe, expect, test } from 'vitest';
import type { Actor } from '#platform/actor.ts';
import { canEdit } from './policy.ts';

const signedIn = {
  accountId: 'account' as AccountId,
  sessionId: 'session' as SessionId,
  state: 'active',
  name: 'Службенко О. П.',
  confirmedAt: 0,
} as const;
const mine = 'mine' as OfficeId;

const actors: Readonly<Record<string, Actor>> = {
  nobody: { role: 'anonymous' },
  applicant: { role: 'applicant', ...signedIn, personId: 'person' as PersonId },
  officer: { role: 'officer', officeKinds: ['cnap'], ...signedIn, officeIds: [mine] },
  editor: { role: 'editor', ...signedIn },
  administrator: { role: 'administrator', ...signedIn },
};

interface Row {
  readonly kind: ContentKind;
  readonly officeId: string | null;
  readonly who: string;
}

const table: readonly Row[] = [
  { kind: 'news', officeId: null, who: 'editor administrator' },
  { kind: 'question', officeId: null, who: 'editor administrator' },
  { kind: 'law', officeId: null, who: 'editor administrator' },
  { kind: 'news', officeId: mine, who: 'editor administrator' },
  { kind: 'banner', officeId: null, who: 'editor administrator' },
  { kind: 'banner', officeId: mine, who: 'officer editor administrator' },
  { kind: 'banner', officeId: 'another', who: 'editor administrator' },
];

describe('O7 who edits what', () => {
  test.each(table)('$kind of $officeId: $who', ({ who, ...item }) => {
    const allowed = Object.entries(actors).filter(([, actor]) => canEdit(actor, item));
    expect(allowed.map(([name]) => name).join(' ')).toBe(who);
  });
});
