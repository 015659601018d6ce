import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { type Filed, filedIn } from '../filed.ts';

/** The number of a request that was just taken, and by when it is answered (B36, B42). */
export function RestoreDonePage(): ReactNode {
  const filed = filedIn(useLocation().state);
  return filed ? <Taken {...filed} /> : <Nothing />;
}

function Taken({ number, dueAt }: Filed): ReactNode {
  const text = useText('recoveries').done;
  const formats = useFormats();
  return (
    <Page title={text.title}>
      <SummaryList
        rows={[
          { term: text.number, value: <strong translate="no">{number}</strong> },
          { term: text.due, value: formats.dateTime(dueAt) },
        ]}
      />
      <p>{text.write}</p>
      <h2>{text.nextTitle}</h2>
      <p>{text.next}</p>
      <LinkButton href={pathTo('restoreStatus')}>{text.toStatus}</LinkButton>
    </Page>
  );
}

function Nothing(): ReactNode {
  const text = useText('recoveries').done;
  return (
    <Page title={text.noneTitle}>
      <p>{text.none}</p>
      <LinkButton href={pathTo('restore')}>{text.askFirst}</LinkButton>
    </Page>
  );
}
