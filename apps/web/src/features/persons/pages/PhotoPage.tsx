import type { DocumentId } from '@cabinet/contracts/ids';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { RadiosField } from '#shared/form/choice-fields.tsx';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { Link } from '#shared/ui/layout.tsx';
import { PartPage } from '../components/PartPage.tsx';
import { photosQuery } from '../photos-query.ts';
import { usePart } from '../use-part.ts';

/** What is chosen when there is to be no photo; an id otherwise. */
const none = 'none';
const PhotoChoice = z.object({ photoDocumentId: z.string() });

/** C1: a photo from the person’s documents beside the name, or none; nobody needs one. */
export function PhotoPage(): ReactNode {
  const text = useText('persons').photo;
  const formats = useFormats();
  const { data: photos } = useSuspenseQuery(photosQuery);
  const part = usePart(PhotoChoice, {
    defaults: ({ photoDocumentId }) => ({ photoDocumentId: photoDocumentId ?? none }),
    // The choices are ids the API has given.
    changeOf: ({ photoDocumentId: chosen }) => ({ photoDocumentId: chosen === none ? null : (chosen as DocumentId) }),
  });
  return (
    <PartPage part={part} title={text.title}>
      <p>{text.why}</p>
      <RadiosField
        form={part.form}
        name="photoDocumentId"
        label={text.label}
        choices={[
          ...photos.map(({ id, title, createdAt }) => ({
            value: id,
            text: title,
            hint: text.added(formats.date(createdAt)),
          })),
          { value: none, text: text.none },
        ]}
      />
      <p>
        {photos.length === 0 ? text.noPhotos : text.another} <Link href={pathTo('newDocument')}>{text.add}</Link>
      </p>
    </PartPage>
  );
}
