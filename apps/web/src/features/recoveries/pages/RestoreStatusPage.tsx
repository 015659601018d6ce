import { commonProblems } from '@cabinet/contracts/http/problem';
import {
  askWhyLateRoute,
  readRecoveryStatusRoute,
  RecoveryLookup,
  type RecoveryStatus,
} from '@cabinet/contracts/recovery-status';
import { type ReactNode, useState } from 'react';
import { call } from '#shared/api/client.ts';
import { isProblem } from '#shared/api/problem.ts';
import { retold } from '#shared/api/retold.ts';
import { DateField } from '#shared/form/DateField.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { type StatusKind, StatusTag } from '#shared/ui/StatusTag.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';

const kinds: Readonly<Record<RecoveryStatus['state'], StatusKind>> = {
  open: 'active',
  approved: 'done',
  refused: 'refused',
};

/** What was found, with the number and the birth date it was found by. */
interface Looked {
  readonly asked: RecoveryLookup;
  readonly status: RecoveryStatus;
  /** How many times the state was checked: each is told anew. */
  readonly turn: number;
  readonly news: 'checked' | 'asked';
}

function Facts({ status }: { readonly status: RecoveryStatus }): ReactNode {
  const text = useText('recoveries').status;
  const formats = useFormats();
  const { state, receivedAt, dueAt, changedAt } = status;
  return (
    <>
      <h2>{text.heading(status.number)}</h2>
      <SummaryList
        rows={[
          { term: text.state, value: <StatusTag kind={kinds[state]}>{text.states[state]}</StatusTag> },
          { term: text.received, value: formats.dateTime(receivedAt) },
          { term: text.due, value: formats.dateTime(dueAt) },
          { term: text.changed, value: formats.dateTime(changedAt) },
        ]}
      />
      <p>{text.what[state]}</p>
    </>
  );
}

interface LateProps {
  readonly status: RecoveryStatus;
  readonly busy: boolean;
  readonly onAsk: () => void;
}

/** «Чому так довго?», in one press (B44). */
function Late({ status, busy, onAsk }: LateProps): ReactNode {
  const text = useText('recoveries').status;
  const formats = useFormats();
  if (!status.late) return null;
  return (
    <>
      <InsetText>
        <p>{text.late}</p>
      </InsetText>
      {status.askedWhyAt ? (
        <p>{text.asked(formats.dateTime(status.askedWhyAt))}</p>
      ) : (
        <Button look="secondary" busy={busy} onClick={onAsk}>
          {text.why}
        </Button>
      )}
    </>
  );
}

/** How far a request is, by its number and the birth date in it (B43). */
export function RestoreStatusPage(): ReactNode {
  const text = useText('recoveries').status;
  const formats = useFormats();
  const [looked, setLooked] = useState<Looked>();
  const late = usePress();
  const show = (asked: RecoveryLookup, status: RecoveryStatus, news: Looked['news']): void =>
    setLooked((before) => ({ asked, status, news, turn: (before?.turn ?? 0) + 1 }));
  const form = useContractForm(RecoveryLookup, {
    defaults: { number: '', birthDate: '' },
    onSubmit: async (asked) => {
      try {
        show(asked, await call(readRecoveryStatusRoute, { body: asked }), 'checked');
      } catch (trouble) {
        if (!isProblem(trouble, commonProblems.notFound)) throw trouble;
        setLooked(undefined);
        throw retold(trouble, {
          errors: [{ pointer: '/number', code: 'recoveries.number_missing', text: text.notFound }],
        });
      }
    },
  });
  const ask = (): void =>
    late.press(async () => {
      if (looked) show(looked.asked, await call(askWhyLateRoute, { body: looked.asked }), 'asked');
    });
  const banner = looked && (
    <NotificationBanner key={looked.turn} kind="success">
      <p>
        {looked.news === 'asked'
          ? text.askedNews
          : text.checked(text.states[looked.status.state], formats.dateTime(looked.status.changedAt))}
      </p>
    </NotificationBanner>
  );
  const errors = late.trouble === undefined ? <FormErrors form={form} /> : <PressErrors press={late} />;
  return (
    <Page title={text.title} back={{ href: pathTo('recovery') }} banner={banner} errors={errors}>
      <p>{text.lead}</p>
      <Form form={form} submit={text.submit}>
        <TextField
          form={form}
          name="number"
          label={text.number}
          hint={text.numberHint}
          width="medium"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <DateField form={form} name="birthDate" label={text.birthDate} birthday />
      </Form>
      {looked && (
        <>
          <Facts status={looked.status} />
          <Late status={looked.status} busy={late.busy} onAsk={ask} />
        </>
      )}
    </Page>
  );
}
