import { NamedPhotos } from '@cabinet/contracts/catalogue-products';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { addressOf } from '#shared/api/request.ts';
import { TextField } from '#shared/form/fields.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Pictures } from '#shared/ui/Pictures.tsx';
import { faultsOf, formOf } from '../parts.ts';
import { useKnown } from '../queries.ts';
import { copyKeyOf, remarksAt, useKeepDraft, usePartForm } from '../use-part-form.ts';
import type { PartProps } from './AboutPart.tsx';
import { FileCards } from './FileCards.tsx';
import { PartPage } from './PartPage.tsx';

const PhotosForm = z.object({ photos: NamedPhotos });

const formats = ['jpg', 'png'] as const;
const begin = (fileId: string) => ({ fileId, alt: { uk: '', en: '' } });

/** Where a photograph or an instruction lies. */
export const fileAddressOf = (fileId: string): string => addressOf('/catalogue/files/:fileId', { fileId }, undefined);

/** Photographs, each with words for who does not see it. */
export function PhotosPart({ product, back }: PartProps): ReactNode {
  const { files: text } = useText('managedProducts');
  const { id, classCode, definition } = product;
  const known = useKnown(classCode);
  const keepDraft = useKeepDraft(product);
  const part = usePartForm(PhotosForm, {
    copyKey: copyKeyOf(id, 'photos'),
    beginning: { photos: definition.photos },
    store: ({ photos }, idempotencyKey) =>
      keepDraft((now) => ({ ...formOf(now), definition: { ...now.definition, photos } }), {
        at: '/product/definition',
        idempotencyKey,
      }),
    remarks: (kept) => remarksAt(faultsOf(formOf(kept), known), 'photos', '/definition'),
  });
  const { form } = part;
  return (
    <PartPage part={part} title={text.photos.partTitle} lead={text.photos.lead} back={back}>
      <FileCards
        form={form}
        list="photos"
        formats={formats}
        begin={begin}
        show={({ fileId, place, name }) => (
          <>
            <Pictures
              pictures={[
                {
                  src: fileAddressOf(fileId),
                  title: place === 0 ? text.photos.first : '',
                  text: name ?? '',
                },
              ]}
            />
            <TextField
              form={form}
              name={`photos.${place}.alt.uk`}
              label={text.alt.uk(place + 1)}
              hint={text.altHint}
              lang="uk"
            />
            <TextField form={form} name={`photos.${place}.alt.en`} label={text.alt.en(place + 1)} lang="en" />
          </>
        )}
      />
    </PartPage>
  );
}
