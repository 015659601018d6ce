import { likelyTransposition, taxIdDisagreements } from '@cabinet/contracts/tax-id';
import type { ReactNode } from 'react';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { fieldId } from '#shared/form/field-state.ts';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Button } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { TaxIdAnswer } from '../tax-id-answer.ts';
import { useNext } from '../use-next.ts';
import { usePart } from '../use-part.ts';

/** РНОКПП, or why there is none; two digits in the wrong order are offered put right (C6, C9). */
export function TaxIdPage(): ReactNode {
  const text = useText('persons').taxId;
  const part = usePart(TaxIdAnswer, {
    defaults: ({ taxId, taxIdRefused }) => ({ has: taxId ? 'yes' : taxIdRefused ? 'refused' : '', taxId: taxId ?? '' }),
    words: { has: text.hasMissing },
    changeOf: ({ has, taxId }) => ({ taxId, taxIdRefused: has === 'refused' }),
  });
  const { form, profile } = part;
  const { keep } = useNext();
  const has = form.watch('has');
  const guessed = form.errors.taxId ? likelyTransposition(form.watch('taxId')) : null;
  // A number of somebody born on another day is no help.
  const meant = guessed && !taxIdDisagreements(guessed.suggestion, profile).includes('birthDate') ? guessed : null;
  const take = (number: string): void => {
    // The button goes with the mistake; the focus goes to the mended box.
    document.getElementById(fieldId(form.id, 'taxId'))?.focus();
    form.change('taxId', number);
  };
  return (
    <PartPage part={part} title={text.title}>
      <RadiosField
        form={form}
        name="has"
        label={text.has}
        hint={text.hint}
        choices={[
          { value: 'yes', text: text.yes },
          { value: 'refused', text: text.refused, hint: text.refusedHint },
          { value: 'none', text: text.none },
        ]}
      />
      {has === 'yes' && (
        <TextField
          form={form}
          name="taxId"
          label={text.label}
          hint={text.labelHint}
          width="medium"
          inputMode="numeric"
          autoComplete="off"
        />
      )}
      {meant && (
        <InsetText>
          <p>{text.meant(meant.suggestion)}</p>
          <Button look="secondary" onClick={() => take(meant.suggestion)}>
            {text.takeMeant(meant.suggestion)}
          </Button>
        </InsetText>
      )}
      {has === 'refused' && !profile.identityDocument && (
        <InsetText>
          <p>{text.documentInstead}</p>
          <Link href={keep(pathTo('profileIdentityDocument'))}>{text.addDocument}</Link>
        </InsetText>
      )}
    </PartPage>
  );
}
