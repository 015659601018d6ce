import type { Bilingual, Condition, Fee, Term } from '@cabinet/contracts/service-definition';
import type { ServicePage } from '@cabinet/contracts/services';
import { feeText } from '@cabinet/domain/fees';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { SummaryList, type SummaryRow } from '#shared/ui/SummaryList.tsx';
import { conditionInWords } from '../rules.ts';

interface Props {
  readonly service: ServicePage;
}

/** A condition of this service in the language of the page. */
export const useConditionWords = (definition: ServicePage['definition']): ((condition: Condition) => string) => {
  const words = useText('services').conditions;
  const { language } = useLanguage();
  return (condition) => conditionInWords(condition, { definition, words, language });
};

interface OtherwiseProps {
  readonly service: ServicePage;
  readonly usual: string;
  readonly others: readonly { readonly when: Condition; readonly value: string }[];
  readonly note?: Bilingual | null;
}

function Otherwise({ service, usual, others, note }: OtherwiseProps): ReactNode {
  const text = useText('services').page;
  const say = useBilingual();
  const tell = useConditionWords(service.definition);
  if (!note && others.length === 0) return usual;
  // A list: by ear, lines without it run together.
  return (
    <ul>
      <li>{usual}</li>
      {note && <li>{say(note)}</li>}
      {others.map(({ when, value }) => (
        <li key={JSON.stringify(when)}>{text.otherwise(value, tell(when))}</li>
      ))}
    </ul>
  );
}

/** What you get, who may have it, how long it takes, what it costs and who decides. */
export function ServiceFacts({ service }: Props): ReactNode {
  const text = useText('services');
  const say = useBilingual();
  const { definition, termText, usualText, feeText: usualFee } = service;
  const termWords = (term: Term): string =>
    term.unit === 'queue' ? text.terms.queue : text.terms[term.unit](term.value);
  // Without the table of minimums a share is told as a share: its sum changes with each budget law.
  const feeWords = (fee: Fee): string => say(feeText(fee, [], ''));
  const { applicantKinds, submitterKinds } = text.page;
  const terms = definition.otherTerms.map(({ when, term }) => ({ when, value: termWords(term) }));
  const fees = definition.otherFees.map(({ when, fee }) => ({ when, value: feeWords(fee) }));
  const rows: SummaryRow[] = [
    ...(definition.shortName ? [{ term: text.page.fullName, value: say(definition.name) }] : []),
    { term: text.page.result, value: say(definition.result) },
    { term: text.page.applicants, value: definition.applicants.map((kind) => applicantKinds[kind]).join(', ') },
    { term: text.page.submitters, value: definition.submitters.map((kind) => submitterKinds[kind]).join(', ') },
    { term: text.term, value: <Otherwise service={service} usual={say(termText)} others={terms} /> },
    ...(usualText ? [{ term: text.usual, value: say(usualText) }] : []),
    {
      term: text.fee,
      value: <Otherwise service={service} usual={say(usualFee)} others={fees} note={definition.fee.note} />,
    },
    { term: text.page.decidingBody, value: say(definition.decidingBody) },
    ...(definition.registryId ? [{ term: text.page.registryId, value: definition.registryId }] : []),
  ];
  return <SummaryList rows={rows} />;
}
