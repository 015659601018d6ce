import type { ProductPage } from '@cabinet/contracts/catalogue-products';
import type { ReactNode } from 'react';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { pathTo } from '#shared/navigation/paths.ts';
import { withQuery } from '#shared/navigation/with-query.ts';
import { useActor } from '#shared/session/session.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Hint, Link } from '#shared/ui/layout.tsx';
import { resultsAddress } from '../asked.ts';
import { inAddress, knownDevice } from '../rules.ts';

interface Props {
  readonly product: ProductPage;
}

/** E4: the way to the product: an application that knows it already, or whom to turn to. */
export function HowToGet({ product }: Props): ReactNode {
  const text = useText('catalogue').product;
  const say = useBilingual();
  const { state, channel, maker } = product;
  if (state === 'discontinued')
    return (
      <InsetText>
        <p>
          <strong>{text.discontinued}</strong>
        </p>
        <Link href={resultsAddress({ class: inAddress(product.class.code) })}>{text.similar}</Link>
      </InsetText>
    );
  return (
    <>
      <h2>{text.applyTitle}</h2>
      {channel && <p>{text.channels[channel]}</p>}
      <Apply product={product} />
      {channel === 'informationOnly' && (
        <Link href={pathTo('maker', { makerId: maker.id })}>{text.askMaker(say(maker.name))}</Link>
      )}
    </>
  );
}

function Apply({ product }: Props): ReactNode {
  const text = useText('catalogue').product;
  const actor = useActor();
  // The first is for being provided; the person says in it whether they want money back instead (E5).
  const [code] = product.serviceCodes;
  if (code === undefined || (actor && actor.role !== 'applicant')) return null;
  const known = knownDevice(product.class.code, product.number);
  return (
    <>
      <Actions>
        <LinkButton href={withQuery(pathTo('newApplication', { code }), known)}>{text.apply}</LinkButton>
      </Actions>
      <Hint>{actor ? text.applyNote : text.applySignIn}</Hint>
    </>
  );
}
