import { type ReactNode, useState } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { dropTyped } from '#shared/form/typed-copy.ts';
import { useFormPart } from '#shared/form/use-form-part.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { NotificationBanner } from '#shared/ui/NotificationBanner.tsx';
import { LikelyCards } from '../../components/LikelyCards.tsx';
import { DocumentFields } from '#shared/registry/topics/DocumentTopic.tsx';
import { NumbersFields } from '#shared/registry/topics/NumbersTopic.tsx';
import { PersonFields } from '#shared/registry/topics/PersonTopic.tsx';
import { copyOfNewCard, useNewCard } from '../../use-new-card.ts';

/** D10: a card for a person who has come with their papers. */
export function NewCardPage(): ReactNode {
  const [turn, setTurn] = useState(0);
  const restart = (): void => {
    dropTyped(copyOfNewCard);
    setTurn(turn + 1);
  };
  return <NewCard key={turn} onRestart={restart} />;
}

function NewCard({ onRestart }: { readonly onRestart: () => void }): ReactNode {
  const { newCard: text, find, cancel } = useText('registry');
  const { topics } = useText('cardTopics');
  const { form, restored, likely } = useNewCard();
  const person = useFormPart(form, 'person');
  const numbers = useFormPart(form, 'numbers');
  const document = useFormPart(form, 'document');
  const banner = restored && (
    <NotificationBanner>
      <p>{text.restored}</p>
      <Button look="secondary" onClick={onRestart}>
        {text.restart}
      </Button>
    </NotificationBanner>
  );
  const list = staffPathTo('registry');
  return (
    <Page
      title={text.title}
      back={{ href: list, text: find.title }}
      banner={banner}
      errors={<FormErrors form={form} />}
    >
      <Lead>{text.lead}</Lead>
      <Form form={form} submit={text.submit} beside={<Link href={list}>{cancel}</Link>}>
        <h2>{topics.person}</h2>
        <PersonFields form={person} isOwn={false} />
        <h2>{topics.numbers}</h2>
        <NumbersFields form={numbers} />
        <h2>{topics.document}</h2>
        <DocumentFields form={document} />
        {likely.length > 0 && (
          <>
            <LikelyCards cards={likely} />
            <CheckboxField form={form} name="distinct" label={text.distinct} hint={text.distinctHint} />
          </>
        )}
      </Form>
    </Page>
  );
}
