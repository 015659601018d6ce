import { IncidentNote, putIncidentNoteRoute } from '@cabinet/contracts/status';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { useContractForm } from '#shared/form/use-contract-form.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { incidentQuery } from '../queries.ts';
import { useIncidentWords } from '../use-words.ts';

const longest = 500;

/** One incident and the words that everybody reads of it. */
export function IncidentPage(): ReactNode {
  const text = useText('status').incidents;
  const navigate = useNavigate();
  const incidentId = useIdParameter('incidentId');
  const { data: incident } = useSuspenseQuery(incidentQuery(incidentId));
  const { version, note } = useSeen(incident);
  const { whatOf, whenOf } = useIncidentWords();
  const change = useChange('status', text.stale);
  const form = useContractForm(IncidentNote, {
    defaults: { uk: note?.uk ?? '', en: note?.en ?? '' },
    words: text.missing,
    onSubmit: async (body, { idempotencyKey }) => {
      const params = { incidentId };
      await change(() => call(putIncidentNoteRoute, { params, body: { version, note: body }, idempotencyKey }));
      await navigate(staffPathTo('incidents'), { state: { news: 'saved' } });
    },
  });
  return (
    <Page
      title={text.page}
      back={{ href: staffPathTo('incidents'), text: text.title }}
      errors={<FormErrors form={form} />}
    >
      <InsetText>
        <p>{whatOf(incident)}</p>
        <p>{whenOf(incident)}</p>
      </InsetText>
      <Form form={form} submit={text.save}>
        <LongTextField
          form={form}
          name="uk"
          label={text.noteUk}
          hint={text.noteHint}
          lang="uk"
          rows={4}
          longest={longest}
        />
        <LongTextField form={form} name="en" label={text.noteEn} lang="en" rows={4} longest={longest} />
      </Form>
    </Page>
  );
}
