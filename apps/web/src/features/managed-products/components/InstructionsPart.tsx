import { NamedInstructions } from '@cabinet/contracts/catalogue-products';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { faultsOf, formOf } from '../parts.ts';
import { useKnown } from '../queries.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';
import type { PartProps } from './AboutPart.tsx';
import { FileCards } from './FileCards.tsx';
import { PartPage } from './PartPage.tsx';
import { fileAddressOf } from './PhotosPart.tsx';

const InstructionsForm = z.object({ instructions: NamedInstructions });

const formats = ['pdf'] as const;
const languages = ['uk', 'en'] as const;
const begin = (fileId: string) => ({ fileId, title: { uk: '', en: '' }, language: 'uk' as const });

/** Instructions, each with its title and the language it is written in. */
export function InstructionsPart({ product, back }: PartProps): ReactNode {
  const { files: text } = useText('managedProducts');
  const { id, classCode, definition } = product;
  const known = useKnown(classCode);
  const keepDraft = useKeepDraft(product);
  const part = usePartForm(InstructionsForm, {
    copyKey: copyKeyOf(id, 'instructions'),
    beginning: { instructions: definition.instructions },
    store: ({ instructions }, idempotencyKey) =>
      keepDraft((now) => ({ ...formOf(now), definition: { ...now.definition, instructions } }), {
        at: '/product/definition',
        idempotencyKey,
      }),
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), 'instructions', '/definition'),
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.instructions.partTitle} lead={text.instructions.lead} back={back}>
      <FileCards
        form={form}
        list="instructions"
        formats={formats}
        begin={begin}
        show={({ fileId, place, name }) => (
          <>
            {name && <p>{name}</p>}
            <Link href={fileAddressOf(fileId)}>{text.open(place + 1)}</Link>
            <TextField form={form} name={`instructions.${place}.title.uk`} label={text.named.uk(place + 1)} lang="uk" />
            <TextField form={form} name={`instructions.${place}.title.en`} label={text.named.en(place + 1)} lang="en" />
            <RadiosField
              form={form}
              name={`instructions.${place}.language`}
              label={text.language(place + 1)}
              choices={languages.map((value) => ({ value, text: text.languages[value] }))}
            />
          </>
        )}
      />
    </PartPage>
  );
}
