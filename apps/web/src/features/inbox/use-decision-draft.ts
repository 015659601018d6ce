import type { ReviewedApplication } from '@cabinet/contracts/inbox';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useKept } from '#shared/form/use-kept.ts';
import { type DecisionForm, ownGround } from './forms.ts';

/** A decision that is written but not sent yet; kept while the officer checks it. */
export const useDecisionDraft = (applicationId: string) => useKept<DecisionForm>(`decision/${applicationId}`);

/** The legal ground in words: of the definition, or the officer’s own; null for an approval without one. */
export const useGround = ({ definition }: ReviewedApplication): ((draft: DecisionForm) => string | null) => {
  const say = useBilingual();
  return ({ outcome, groundChoice, groundText }) => {
    if (outcome === 'approved') return null;
    if (groundChoice === ownGround) return groundText;
    const ground = definition.refusalGrounds[Number(groundChoice)];
    return ground ? say(ground) : groundText;
  };
};
