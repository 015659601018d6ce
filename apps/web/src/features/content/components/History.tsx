import type { ContentRevision, ManagedContentDetail } from '@cabinet/contracts/managed-content';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { topicsQuery } from '#shared/schedules/topics-query.ts';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';

/** From when to when a revision is shown, in words. */
export const useSpan = (): ((from: string | null, to: string | null) => string) => {
  const { item: text } = useText('editing');
  const formats = useFormats();
  return (from, to) => {
    if (from === null) return text.never;
    return to === null ? text.from(formats.dateTime(from)) : text.span(formats.dateTime(from), formats.dateTime(to));
  };
};

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <>
      <p>{label}</p>
      <ul>
        {lines.map((line, place) => (
          <li key={place}>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** Topics are stored by their codes; people read their names. */
export const useTopicNames = (): ((code: string) => string) => {
  const say = useBilingual();
  const { data } = useSuspenseQuery(topicsQuery());
  return (code) => {
    const topic = data.find((one) => one.code === code);
    return topic ? say(topic.name) : code;
  };
};

function Changes({ revision: { number, changes } }: { readonly revision: ContentRevision }): ReactNode {
  const { item: text } = useText('editing');
  const nameOf = useTopicNames();
  const inWords = (field: string, lines: readonly string[]) => (field === 'topics' ? lines.map(nameOf) : lines);
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={text.changes(number)}>
      {changes.map(({ field, removed, added }) => (
        <div key={field}>
          <p>
            <strong>{text.changeOf(text.fields[field])}</strong>
          </p>
          <Lines label={text.removed} lines={inWords(field, removed)} />
          <Lines label={text.added} lines={inWords(field, added)} />
        </div>
      ))}
    </Disclosure>
  );
}

/** Every revision, newest first: who, when, when it is shown, and what it changed. */
export function History({ item: { id, revisions } }: { readonly item: ManagedContentDetail }): ReactNode {
  const { item: text, standings } = useText('editing');
  const formats = useFormats();
  const span = useSpan();
  return (
    <>
      <h2>{text.history}</h2>
      <Timeline
        events={revisions.map((revision) => {
          const { number, standing, authorName, publisherName, changedAt, publishedAt, shownFrom, shownTo } = revision;
          const isDown = shownFrom !== null && shownFrom === shownTo;
          return {
            key: String(number),
            title: text.revision(number, standings[standing]),
            when: text.written(authorName, formats.dateTime(changedAt)),
            dateTime: changedAt,
            children: (
              <>
                {publishedAt && (
                  <p>
                    {isDown
                      ? text.takenDown
                      : `${text.publishedAt(formats.dateTime(publishedAt), publisherName)}: ${span(shownFrom, shownTo)}`}
                  </p>
                )}
                <Changes revision={revision} />
                <Link href={staffPathTo('previewContent', { itemId: id, revision: String(number) })}>
                  {text.look(number)}
                </Link>
              </>
            ),
          };
        })}
      />
    </>
  );
}
