import type { ProductPage } from '@cabinet/contracts/catalogue-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Photo } from '#shared/ui/Photo.tsx';
import { Timeline } from '#shared/ui/Timeline.tsx';
import { fileAddress } from '../queries.ts';
import { ClassDrawing } from './ClassDrawing.tsx';

interface Props {
  readonly product: ProductPage;
}

/** Every photograph, with its words for who does not see it; a drawing of the kind where there is none. */
export function Photos({ product }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { photos } = product;
  if (photos.length === 0)
    return (
      <>
        <ClassDrawing code={product.class.code} />
        <p>{text.noPhotos}</p>
      </>
    );
  return (
    <>
      <h2>{text.photosTitle}</h2>
      {photos.map((photo) => (
        <Photo key={photo.fileId} {...photo} src={fileAddress(photo.fileId)} alt={say(photo.alt)} />
      ))}
    </>
  );
}

export function Instructions({ product: { instructions } }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { size } = useFormats();
  if (instructions.length === 0) return null;
  return (
    <>
      <h2>{text.instructionsTitle}</h2>
      <ul>
        {instructions.map((one) => (
          <li key={one.fileId}>
            <Link href={fileAddress(one.fileId)}>
              {text.instruction(say(one.title), text.languages[one.language], size(one.size))}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What became of it in the catalogue, the last first. */
export function ProductHistory({ product: { history } }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { date } = useFormats();
  if (history.length === 0) return null;
  return (
    <>
      <h2>{text.historyTitle}</h2>
      <Timeline
        events={history.toReversed().map(({ at, to, reason }) => ({
          key: `${at} ${to}`,
          title: text.history[to],
          when: date(at),
          dateTime: at,
          children: say(reason) ? text.reason(say(reason)) : undefined,
        }))}
      />
    </>
  );
}
