import type { DocumentRequirement } from '@cabinet/contracts/service-definition';
import type { ServicePage } from '@cabinet/contracts/services';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { useConditionWords } from './ServiceFacts.tsx';

interface Props {
  readonly definition: ServicePage['definition'];
}

/** A12: every document, whether and when it is needed, and why. Stands under an h2. */
export function RequiredDocuments({ definition }: Props): ReactNode {
  const text = useText('services').page;
  const say = useBilingual();
  const tell = useConditionWords(definition);
  const { documents } = definition;
  if (documents.length === 0) return <p>{text.noDocuments}</p>;
  const need = ({ required, preparedBy }: DocumentRequirement): string => {
    if (preparedBy === 'cabinet') return text.prepared;
    if (typeof required !== 'string') return text.conditional(tell(required));
    return required === 'always' ? text.mandatory : text.optional;
  };
  return documents.map((document) => (
    <section key={document.code}>
      <h3>{say(document.name)}</h3>
      <p>{need(document)}.</p>
      <p>
        {text.why}: {say(document.why)}
      </p>
      {document.validity && (
        <p>
          {text.validity}: {say(document.validity)}
        </p>
      )}
    </section>
  ));
}
