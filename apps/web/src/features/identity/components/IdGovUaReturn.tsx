import { finishIdGovUaRoute, type IdGovUaPurpose } from '@cabinet/contracts/id-gov-ua';
import { identityProblems } from '@cabinet/contracts/identity';
import { signerProblems } from '@cabinet/contracts/signer-access';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import * as z from 'zod/mini';
import { call } from '#shared/api/client.ts';
import { chooseDevice } from '#shared/api/local-copy.ts';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { centrePatienceMs } from '#shared/api/request.ts';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { endTrip, readTrip, type Trip } from '../id-gov-ua-trip.ts';
import { beginSigned } from '../signed-draft.ts';
import { useEnter } from '../use-enter.ts';
import { IdGovUaWaysOn } from './IdGovUaWaysOn.tsx';

export interface Returned {
  readonly state: string;
  readonly code: string;
}

/** What happened, in words of this page where the API speaks of signatures. */
const useTold = () => {
  const { back } = useText('idGovUa');
  return (trouble: unknown): unknown => {
    if (isProblem(trouble, signerProblems.signerUnknown)) return retold(trouble, { detail: back.unknown });
    if (isProblem(trouble, signerProblems.signerTaken)) return retold(trouble, { detail: back.taken });
    return trouble;
  };
};

const useFinish = ({ state, code }: Returned, { sharedDevice, next, answered }: Trip) => {
  const toldOf = useTold();
  const navigate = useNavigate();
  const { enter } = useEnter();
  return useContractForm(z.object({}), {
    defaults: {},
    onSubmit: async () => {
      try {
        const outcome = await call(finishIdGovUaRoute, {
          body: { state, code, sharedDevice },
          patienceMs: centrePatienceMs,
        });
        endTrip();
        if (outcome.purpose === 'registration') {
          beginSigned(outcome.read, answered);
          return void (await navigate(pathTo('registerSigned'), { replace: true }));
        }
        await chooseDevice(sharedDevice);
        await enter(outcome.session, next);
      } catch (trouble) {
        if (!isProblem(trouble, identityProblems.blocked)) throw toldOf(trouble);
        const { reason } = trouble.facts;
        const known = { reason: typeof reason === 'string' ? reason : null };
        await navigate(pathTo('loginBlocked'), { replace: true, state: known });
      }
    },
  });
};

/** Back from id.gov.ua: it is asked who this is, without anything to press. */
export function IdGovUaReturn(returned: Returned): ReactNode {
  const { back: text } = useText('idGovUa');
  const [trip] = useState(() => readTrip(new Date()));
  const form = useFinish(returned, trip);
  // Asked twice at once, a form sends once.
  const finish = useEffectEvent(() => form.submit());
  useEffect(() => finish(), []);
  const isOver = form.trouble !== undefined && !form.busy;
  const purpose: IdGovUaPurpose = isProblem(form.trouble, signerProblems.signerTaken) ? 'sign_in' : trip.purpose;
  return (
    <Page title={isOver ? text.failedTitle : text.title} errors={<FormErrors form={form} />}>
      <p role="status">{isOver ? '' : text.asking}</p>
      {isOver && (
        <IdGovUaWaysOn
          purpose={purpose}
          isNew={isProblem(form.trouble, signerProblems.signerUnknown)}
          next={trip.next}
        />
      )}
    </Page>
  );
}
