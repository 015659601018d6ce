import type { NewCode } from '@cabinet/contracts/authorization-codes';
import type { RegistryCardId } from '@cabinet/contracts/ids';
import type { RegistryCard } from '@cabinet/contracts/registry';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { CheckboxField } from '#shared/form/choice-fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useFormPart } from '#shared/form/use-form-part.ts';
import { formatPersonName } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { WarningText } from '#shared/ui/InsetText.tsx';
import { Lead, Link } from '#shared/ui/layout.tsx';
import { IssuedCodePage } from '../../components/IssuedCodePage.tsx';
import { cardQuery, codesQuery } from '../../queries.ts';
import { DocumentFields } from '#shared/registry/topics/DocumentTopic.tsx';
import { useIssueCode } from '../../use-issue-code.ts';

/** D10, B14: a code for the person at the desk. It is shown once: whoever leaves the page has seen it last. */
export function IssueCodePage(): ReactNode {
  const cardId = useIdParameter<RegistryCardId>('cardId');
  const { data: card } = useSuspenseQuery(cardQuery(cardId));
  const [issued, setIssued] = useState<NewCode | null>(null);
  if (issued) return <IssuedCodePage card={card} issued={issued} />;
  return card.isProved || card.state === 'closed' ? <NoCode card={card} /> : <Issue card={card} onIssued={setIssued} />;
}

interface Props {
  readonly card: RegistryCard;
}

const useFrame = ({ id: cardId, content }: RegistryCard) => {
  const { issue, backToCard } = useText('registry');
  const name = formatPersonName(content.person.name);
  return { title: issue.title(name), back: { href: staffPathTo('registryCard', { cardId }), text: backToCard(name) } };
};

function NoCode({ card }: Props): ReactNode {
  const { issue: text, codes } = useText('registry');
  return (
    <Page {...useFrame(card)}>
      <h2>{text.noCode}</h2>
      <p>{card.isProved ? codes.hasAccount : text.closed}</p>
    </Page>
  );
}

function Issue({ card, onIssued }: Props & { readonly onIssued: (issued: NewCode) => void }): ReactNode {
  const { issue: text, cancel } = useText('registry');
  const { documentKinds } = useText('persons');
  const { data: codes } = useSuspenseQuery(codesQuery(card.id));
  const form = useIssueCode(card, onIssued);
  const seen = useFormPart(form, 'seen');
  const frame = useFrame(card);
  const { document } = card.content;
  return (
    <Page {...frame} errors={<FormErrors form={form} />}>
      <Lead>{text.lead}</Lead>
      {codes.some(({ state }) => state === 'good') && <WarningText>{text.replaces}</WarningText>}
      <Form form={form} submit={text.submit} beside={<Link href={frame.back.href}>{cancel}</Link>}>
        <h2>{text.seen}</h2>
        {document && (
          <CheckboxField
            form={form}
            name="same"
            label={text.same}
            hint={text.sameHint(`${documentKinds[document.kind]} ${document.number}`)}
          />
        )}
        {!form.watch('same') && <DocumentFields form={seen} />}
      </Form>
    </Page>
  );
}
