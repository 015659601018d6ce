import type { FoundAccount, RecoveryDetail } from '@cabinet/contracts/managed-recoveries';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Said } from '#shared/ui/Said.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { AccountFacts } from '../../components/AccountFacts.tsx';
import { ClaimFacts } from '../../components/ClaimFacts.tsx';
import { Comparison } from '../../components/Comparison.tsx';
import { DecideForm, useDeciding } from '../../components/DecideForm.tsx';
import { FindAccount, useFindAccount } from '../../components/FindAccount.tsx';
import { StateTag } from '../../components/StateTag.tsx';
import { recoveryQuery } from '../../queries.ts';

interface Props {
  readonly recovery: RecoveryDetail;
}

function Facts({ recovery }: Props): ReactNode {
  const text = useText('recoveryDesk');
  const formats = useFormats();
  const { letterFailedAt } = recovery;
  return (
    <>
      <SummaryList
        rows={[
          { term: text.kind, value: text.kinds[recovery.kind] },
          { term: text.state, value: <StateTag {...recovery} /> },
          { term: text.received, value: formats.dateTime(recovery.receivedAt) },
          { term: text.due, value: formats.dateTime(recovery.dueAt) },
        ]}
      />
      {letterFailedAt && <p>{text.item.letterFailed(formats.dateTime(letterFailedAt))}</p>}
      <ClaimFacts recovery={recovery} />
    </>
  );
}

interface AccountProps extends Props {
  readonly account: FoundAccount;
}

function Account({ recovery: { claim }, account }: AccountProps): ReactNode {
  const { item: text } = useText('recoveryDesk');
  return (
    <>
      <h2>{text.foundTitle}</h2>
      {claim && (claim.kind === 'recover' || claim.kind === 'unblock') && (
        <Comparison claim={claim} account={account} />
      )}
      <AccountFacts account={account} />
    </>
  );
}

const backToList = (title: string) => ({ href: staffPathTo('recoveries'), text: title });

function Open({ recovery }: Props): ReactNode {
  const text = useText('recoveryDesk');
  const finding = useFindAccount();
  const account = recovery.found ?? finding.found ?? null;
  const form = useDeciding({ recovery, account });
  const errors = finding.form.attempt > 0 && form.attempt === 0 ? finding.form : null;
  return (
    <Page
      title={text.item.title(recovery.number)}
      back={backToList(text.title)}
      errors={errors ? <FormErrors form={errors} /> : <FormErrors form={form} />}
    >
      <Facts recovery={recovery} />
      {account ? (
        <Account recovery={recovery} account={account} />
      ) : (
        <>
          <h2>{text.item.foundTitle}</h2>
          <p>{text.item.notFound}</p>
        </>
      )}
      {!recovery.found && <FindAccount {...finding} />}
      <h2>{text.decide.title}</h2>
      <DecideForm form={form} recovery={recovery} account={account} />
    </Page>
  );
}

function Decided({ recovery }: Props): ReactNode {
  const text = useText('recoveryDesk');
  const formats = useFormats();
  const { decision, decidedAt, decidedBy, found } = recovery;
  return (
    <Page title={text.item.title(recovery.number)} back={backToList(text.title)}>
      <Facts recovery={recovery} />
      <h2>{text.item.decisionTitle}</h2>
      {decidedAt && <p>{text.item.decidedBy(formats.dateTime(decidedAt), decidedBy ?? '')}</p>}
      {decision?.reason && <Said text={decision.reason} />}
      {decision?.dropsSecondFactor && <p>{text.item.dropped}</p>}
      {decision?.objectedAt && <p>{text.item.objected(formats.dateTime(decision.objectedAt))}</p>}
      {found && <Account recovery={recovery} account={found} />}
    </Page>
  );
}

/** B36: what one person claimed, beside what the account has, and the decision. */
export function RecoveryPage(): ReactNode {
  const { data: recovery } = useSuspenseQuery(recoveryQuery(useIdParameter('recoveryId')));
  // Looked at once: after the decision this page itself leads on, with the news.
  const { state } = useSeen(recovery);
  return state === 'open' ? <Open recovery={recovery} /> : <Decided recovery={recovery} />;
}
