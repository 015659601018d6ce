import type { Consultation } from '@cabinet/contracts/consultations';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Said } from '#shared/ui/Said.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { isTalk } from '../rules.ts';

/** Everything said, from the first question on; one question with its answer stands above already. */
export function Talk({ consultation }: { readonly consultation: Consultation }): ReactNode {
  const text = useText('consultations');
  const formats = useFormats();
  if (!isTalk(consultation)) return null;
  const acts: Readonly<Record<string, string>> = text.acts;
  const events = consultation.entries.map((entry) => {
    const who = { applicant: text.talk.you, system: text.talk.cabinet }[entry.actorRole] ?? entry.actorName;
    return {
      key: entry.id,
      title: acts[entry.act] ?? entry.act,
      when: `${who}, ${formats.dateTime(entry.at)}`,
      dateTime: entry.at,
      children: (
        <>
          {entry.text && <Said text={entry.text} />}
          {entry.files.length > 0 && <p>{text.talk.files(entry.files.map(({ title }) => title).join(', '))}</p>}
        </>
      ),
    };
  });
  return (
    <>
      <h2>{text.talk.title}</h2>
      <Timeline events={events} />
    </>
  );
}
