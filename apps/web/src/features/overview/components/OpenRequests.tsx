import type { Overview } from '@cabinet/contracts/overview';
import type { ReactNode } from 'react';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Card, Link } from '#shared/ui/layout.tsx';
import { byApplication } from '../rules.ts';

/** What service centres ask about, application by application. */
export function OpenRequests({ requests }: Pick<Overview, 'requests'>): ReactNode {
  const text = useText('overview');
  const formats = useFormats();
  if (requests.length === 0) return null;
  return (
    <>
      <h2>{text.requestsTitle}</h2>
      {byApplication(requests).map((group) => {
        const [first] = group;
        if (!first) return null;
        const { applicationId, applicationNumber, dueOn } = first;
        return (
          <Card key={applicationId}>
            <h3>{text.requestsOf(applicationNumber)}</h3>
            <ul>
              {group.map((request) => (
                <li key={request.id}>{request.text}</li>
              ))}
            </ul>
            <p>{text.requestDue(formats.date(dueOn))}</p>
            <Link href={pathTo('applicationAnswer', { applicationId })}>{text.answer(applicationNumber)}</Link>
          </Card>
        );
      })}
    </>
  );
}
