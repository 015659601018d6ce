import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkList } from '#shared/ui/layout.tsx';
import { useWhen } from '#shared/visits/use-when.ts';
import { useVisitsAhead } from '#shared/visits/visits-query.ts';

/** The visit that comes next, for who has any ahead. */
export function NextVisit(): ReactNode {
  const text = useText('overview').visit;
  const say = useBilingual();
  const when = useWhen();
  const [next, ...later] = useVisitsAhead();
  if (!next) return null;
  const { id: visitId, number, topic, office, channel, from } = next;
  const where = channel === 'office' ? say(office.name) : text.channels[channel];
  return (
    <>
      <h2>{text.title}</h2>
      <p>{text.text(when.moment(from), where, say(topic.name))}</p>
      <LinkList
        items={[
          { href: pathTo('visit', { visitId }), text: text.open(number) },
          ...(later.length > 0 ? [{ href: pathTo('visits'), text: text.all(later.length + 1) }] : []),
        ]}
      />
    </>
  );
}
