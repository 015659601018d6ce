import { longestAnswer } from '@cabinet/contracts/consultation-sizes';
import {
  type AnswerTemplate,
  AnswerTemplateForm,
  addTemplateRoute,
  changeTemplateRoute,
  removeTemplateRoute,
} from '@cabinet/contracts/consultation-inbox';
import type { OfficeId } from '@cabinet/contracts/ids';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { call } from '#shared/api/client.ts';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { useChange } from '#shared/api/use-change.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { SelectField, TextField } from '#shared/form/fields.tsx';
import { LongTextField } from '#shared/form/LongTextField.tsx';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type ContractForm, useContractForm } from '#shared/form/use-contract-form.ts';
import { usePress } from '#shared/form/use-press.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { useActor } from '#shared/session/session.ts';
import { Button } from '#shared/ui/Button.tsx';
import { templatesQuery } from '../queries.ts';

/** A ready answer: a new one, or one to be changed or deleted. */
export function AnswerTemplatePage(): ReactNode {
  const templateId = useCodeParameter('templateId');
  const { data: templates } = useSuspenseQuery(templatesQuery());
  const template = templates.find(({ id }) => id === templateId);
  if (!template && templateId !== 'new') throw new ApiProblem({ ...frequentProblems.notFound, title: templateId });
  return <Editor key={templateId} template={template ?? null} />;
}

/** Shows all ready answers and tells what was done with one. */
const useToAll = () => {
  const navigate = useNavigate();
  return async (news: 'saved' | 'removed'): Promise<void> =>
    void (await navigate(staffPathTo('answerTemplates'), { state: { news } }));
};

const useRemove = () => {
  const queries = useQueryClient();
  const toAll = useToAll();
  return async (templateId: string): Promise<void> => {
    await call(removeTemplateRoute, { params: { templateId } });
    // First away from here: this page has nothing to show any more.
    await toAll('removed');
    await queries.invalidateQueries({ queryKey: ['consultations', 'templates'] });
  };
};

const useTemplateForm = (template: AnswerTemplate | null): ContractForm<typeof AnswerTemplateForm> => {
  const { templates: text, stale } = useText('consultationInbox');
  const offices = useActor()?.offices ?? [];
  const change = useChange('consultations', stale);
  const toAll = useToAll();
  return useContractForm(AnswerTemplateForm, {
    defaults: {
      // An unanswered choice is no office, and the contract says so.
      officeId: template?.officeId ?? offices[0]?.id ?? ('' as OfficeId),
      title: template?.title ?? '',
      text: template?.text ?? '',
    },
    words: { title: text.titleMissing, text: text.textMissing },
    onSubmit: async ({ officeId, ...words }, { idempotencyKey }) => {
      await change(() => {
        if (!template) return call(addTemplateRoute, { body: { officeId, ...words }, idempotencyKey });
        const body = { ...words, version: template.version };
        return call(changeTemplateRoute, { params: { templateId: template.id }, body, idempotencyKey });
      });
      await toAll('saved');
    },
  });
};

interface Props {
  readonly template: AnswerTemplate | null;
}

function Editor(props: Props): ReactNode {
  const text = useText('consultationInbox').templates;
  const say = useBilingual();
  const offices = useActor()?.offices ?? [];
  const template = useSeen(props.template);
  const form = useTemplateForm(template);
  const remove = useRemove();
  const press = usePress();
  const options = offices.map(({ id, nameUk, nameEn }) => ({ value: id, text: say({ uk: nameUk, en: nameEn }) }));
  return (
    <Page
      title={template ? text.change : text.new}
      back={{ href: staffPathTo('answerTemplates'), text: text.title }}
      errors={press.trouble === undefined ? <FormErrors form={form} /> : <PressErrors press={press} />}
    >
      <Form
        form={form}
        submit={text.save}
        beside={
          template && (
            <Button look="warning" busy={press.busy} onClick={() => press.press(() => remove(template.id))}>
              {text.remove}
            </Button>
          )
        }
      >
        {!template && offices.length > 1 && (
          <SelectField form={form} name="officeId" label={text.office} options={options} empty={false} />
        )}
        <TextField form={form} name="title" label={text.name} hint={text.nameHint} maxLength={120} />
        <LongTextField form={form} name="text" label={text.text} rows={12} longest={longestAnswer} />
      </Form>
    </Page>
  );
}
