import type { Application } from '@cabinet/contracts/applications';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { ApplicationStateTag } from '#shared/workflows/StateTag.tsx';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';

interface Props {
  readonly application: Application;
}

/** F22: the six lines of an application, in their order, and where it came from. */
export function Head({ application }: Props): ReactNode {
  const text = useText('applications').head;
  const say = useBilingual();
  const { state, stateLabel, officeName, decidingBody, objectName, objectAddress, definition, consultationId } =
    application;
  const absent = definition.needsObject ? null : text.notNeeded;
  const rows: SummaryRow[] = [
    {
      term: text.state,
      value: <ApplicationStateTag state={state} stateLabel={stateLabel} />,
    },
    { term: text.service, value: say(definition.name) },
    { term: text.office, value: say(officeName) },
    { term: text.decidingBody, value: say(decidingBody) },
    { term: text.object, value: objectName ?? absent },
    { term: text.objectAddress, value: objectAddress ?? absent },
    ...(consultationId
      ? [
          {
            term: text.consultation,
            value: <Link href={pathTo('consultation', { consultationId })}>{text.openConsultation}</Link>,
          },
        ]
      : []),
  ];
  return <SummaryList rows={rows} />;
}
