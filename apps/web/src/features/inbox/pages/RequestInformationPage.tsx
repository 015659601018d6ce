import { type ReactNode, useRef } from 'react';
import { DateField } from '#shared/form/DateField.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useAnswerList } from '#shared/form/use-answer-list.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { ActPage } from '../components/ActPage.tsx';
import { RequestQuestion } from '../components/RequestQuestion.tsx';
import { emptyQuestion, mostQuestions, useRequestForm } from '../use-request-form.ts';
import { useReviewed } from '../use-reviewed.ts';

/** Asks the applicant for named things by a day; the term stands still meanwhile. */
export function RequestInformationPage(): ReactNode {
  const text = useText('inbox').request;
  const announce = useAnnounce();
  const reviewed = useReviewed();
  const form = useRequestForm(reviewed.application);
  const { keys, append, remove } = useAnswerList(form, 'requests');
  const adding = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    append(emptyQuestion, 'kind');
    announce(text.added(keys.length + 1));
  };
  const removeAt = (index: number): void => {
    remove(index);
    announce(text.removed(index + 1));
    adding.current?.focus();
  };
  return (
    <ActPage reviewed={reviewed} needs={['requestInformation']} title={text.title} errors={<FormErrors form={form} />}>
      <WarningText>{text.warning}</WarningText>
      <Form form={form} submit={text.submit}>
        {keys.map((key, index) => (
          <RequestQuestion
            key={key}
            form={form}
            application={reviewed.application}
            index={index}
            onRemove={keys.length > 1 ? () => removeAt(index) : undefined}
          />
        ))}
        {keys.length < mostQuestions && (
          <Actions>
            <Button ref={adding} look="secondary" onClick={add}>
              {text.add}
            </Button>
          </Actions>
        )}
        <DateField form={form} name="dueOn" label={text.due} hint={text.dueHint} />
      </Form>
    </ActPage>
  );
}
