import type { Consultation } from '@cabinet/contracts/consultations';
import { type FormEvent, lazy, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { useRefusals } from '#shared/form/use-refusals.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { SummaryList } from '#shared/ui/SummaryList.tsx';
import { ConsultationStateTag } from '#shared/workflows/ConsultationStateTag.tsx';
import { type Field, lacking, tooLong } from '../typed.ts';
import { type Draft, useDraft } from '../use-draft.ts';
import { useObjections } from '../use-objections.ts';
import { Files } from './Files.tsx';
import { errorsIn, QuestionFields } from './QuestionFields.tsx';
import { RemoveDraft } from './RemoveDraft.tsx';
import { TwoVersions } from './TwoVersions.tsx';

const OfficeReach = lazy(async () => ({ default: (await import('#shared/offices/OfficeReach.tsx')).OfficeReach }));

interface Props {
  readonly consultation: Consultation;
}

/** Words that cannot reach the server now are not lost, and the person is told so. */
function Banner({ state, value }: Pick<Draft, 'state' | 'value'>): ReactNode {
  const { draft: text, news } = useText('consultations');
  // Its own field tells that already.
  const isTooLong = tooLong(value).length > 0;
  if (isTooLong || (state !== 'keptHere' && state !== 'notSaved')) return <NewsBanner of={['created']} words={news} />;
  return (
    <NotificationBanner>
      <p>{state === 'keptHere' ? text.keptHere : text.notSaved}</p>
    </NotificationBanner>
  );
}

function Facts({ consultation: { state, dueOn } }: Props): ReactNode {
  const text = useText('consultations');
  const formats = useFormats();
  return (
    <SummaryList
      rows={[
        { term: text.view.state, value: <ConsultationStateTag state={state} /> },
        { term: text.view.due, value: text.draft.dueIfSent(formats.date(dueOn)) },
      ]}
    />
  );
}

/** G4, G5, G9: a draft of a question: its words, its files, the way on and the way to drop it. */
export function DraftView({ consultation }: Props): ReactNode {
  const text = useText('consultations');
  const navigate = useNavigate();
  const draft = useDraft(consultation);
  const refusals = useRefusals();
  const [busy, setBusy] = useState(false);
  const objections = useObjections();
  const isTooLong = tooLong(draft.value).length > 0;
  const goOn = async (to: string, missing: readonly Field[]): Promise<void> => {
    const found = objections(draft.value, missing);
    refusals.refuse(found);
    if (found.length > 0 || busy) return;
    setBusy(true);
    if (await draft.store()) await navigate(to);
    setBusy(false);
  };
  const check = (event: FormEvent): void => {
    event.preventDefault();
    void goOn(pathTo('consultationCheck', { consultationId: consultation.id }), lacking(draft.value));
  };
  return (
    <Page
      title={text.view.title(consultation.number)}
      back={{ href: pathTo('consultations'), text: text.list.title }}
      banner={<Banner {...draft} />}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Facts consultation={consultation} />
      <TwoVersions draft={draft} />
      <form id="question" noValidate onSubmit={check}>
        <QuestionFields value={draft.value} onChange={draft.change} onBlur={draft.onBlur} errors={errorsIn(refusals)} />
        {/* Its line is kept free: leaving a field saves, and the button being pressed must not move away. */}
        <p role="status">{(isTooLong ? text.draft.tooLong : draft.status) || '\u00a0'}</p>
      </form>
      <Files consultation={consultation} refusals={refusals} />
      <Actions>
        <Button type="submit" form="question" busy={busy}>
          {text.draft.check}
        </Button>
        <Button look="secondary" busy={busy} onClick={() => void goOn(pathTo('consultations'), [])}>
          {text.draft.saveAndLeave}
        </Button>
        <RemoveDraft consultation={consultation} />
      </Actions>
      <OfficeReach officeId={consultation.officeId} />
    </Page>
  );
}
