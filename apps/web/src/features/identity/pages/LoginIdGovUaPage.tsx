import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { IdGovUaReturn } from '../components/IdGovUaReturn.tsx';
import { IdGovUaStart } from '../components/IdGovUaStart.tsx';
import { IdGovUaWaysOn } from '../components/IdGovUaWaysOn.tsx';
import { readTrip } from '../id-gov-ua-trip.ts';
import { useOnTheWay } from '../use-on-the-way.ts';

function Declined(): ReactNode {
  const { back: text } = useText('idGovUa');
  const [{ purpose, next }] = useState(() => readTrip(new Date()));
  return (
    <Page title={text.declinedTitle}>
      <p>{text.declined}</p>
      <IdGovUaWaysOn purpose={purpose} next={next} />
    </Page>
  );
}

/** B19: the way to id.gov.ua and, with what it puts into the address, the way back, of registration too. */
export function LoginIdGovUaPage(): ReactNode {
  const onTheWay = useOnTheWay();
  const [parameters] = useSearchParams();
  const [code, state] = [parameters.get('code'), parameters.get('state')];
  if (code && state) return <IdGovUaReturn key={state} code={code} state={state} />;
  if (code || state || parameters.has('error')) return <Declined />;
  return <IdGovUaStart purpose="sign_in" back={onTheWay(pathTo('loginKey'))} />;
}
