import { type ImportId, carryOutImportRoute, type ProductImport } from '@cabinet/contracts/product-imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Progress } from '#shared/imports/Progress.tsx';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Link } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { Faults } from '../components/Faults.tsx';
import { ImportFacts } from '../components/ImportFacts.tsx';
import { importQuery } from '../queries.ts';

interface Props {
  readonly table: ProductImport;
}

/** How a table stands, in one sentence. */
const useStanding = (): ((table: ProductImport) => string) => {
  const { one: text } = useText('productImports');
  const say = useBilingual();
  return ({ state, rows, badRows, added, changed, inReview, failure }) => {
    if (state === 'reading') return text.reading;
    if (state === 'failed') return text.failed(failure ? say(failure.text) : '');
    if (state === 'checked') return text.checked(rows, added + changed, badRows);
    return state === 'done' ? text.done(added + changed, inReview) : text.carryingOut;
  };
};

/** The page changes by itself when the server is through: that is said. */
const useSpokenEnd = (table: ProductImport): void => {
  const announce = useAnnounce();
  const standing = useStanding()(table);
  const before = useRef(table.state);
  useEffect(() => {
    if (before.current !== table.state && table.state !== 'carrying_out') announce(standing);
    before.current = table.state;
  }, [announce, table.state, standing]);
};

function CarryOut({ table, press }: Props & { readonly press: Press }): ReactNode {
  const { one: text, stale } = useText('productImports');
  const change = useChange('catalogue', stale);
  const { id: importId, version, added, changed } = table;
  const good = added + changed;
  if (good === 0) return <p>{text.nothingToTake}</p>;
  const take = (): void =>
    press.press(async () => {
      await change(() => call(carryOutImportRoute, { params: { importId }, body: { version } }));
    });
  return (
    <>
      <p>{text.taking}</p>
      <Actions>
        <Button busy={press.busy} onClick={take}>
          {text.take(good)}
        </Button>
        <Link href={staffPathTo('importLines', { importId })}>{text.look(good)}</Link>
      </Actions>
    </>
  );
}

/** What is to be done next, and by whom. */
function Next({ table, press }: Props & { readonly press: Press }): ReactNode {
  const { one: text } = useText('productImports');
  const { id: importId, state, added, changed, inReview, isOwn } = table;
  if (state === 'checked') return <CarryOut table={table} press={press} />;
  if (state === 'carrying_out')
    return (
      <Progress
        label={text.carryingOut}
        text={text.taken(inReview, added + changed)}
        done={inReview}
        of={added + changed}
      />
    );
  if (state !== 'done') return null;
  return (
    <>
      {inReview > 0 && isOwn && <InsetText>{text.ownWaits(inReview)}</InsetText>}
      <Actions>
        <LinkButton
          look={inReview > 0 && !isOwn ? 'primary' : 'secondary'}
          href={staffPathTo('importLines', { importId })}
        >
          {inReview > 0 && !isOwn ? text.review(inReview) : text.look(added + changed)}
        </LinkButton>
      </Actions>
    </>
  );
}

/** O10: one table: what is wrong in it, what it would do, and what it did. */
export function ImportPage(): ReactNode {
  const { one: text, list, add } = useText('productImports');
  const { data: table } = useSuspenseQuery(importQuery(useIdParameter<ImportId>('importId')));
  const standing = useStanding();
  const press = usePress();
  useSpokenEnd(table);
  const { id, fileName, state, badRows } = table;
  return (
    <Page
      title={text.title(fileName)}
      back={{ href: staffPathTo('productImports'), text: list.title }}
      banner={<NewsBanner of={['brought']} words={add} />}
      errors={<PressErrors press={press} />}
    >
      <p>{standing(table)}</p>
      {state === 'reading' && <progress aria-label={text.reading} />}
      <Next table={table} press={press} />
      {state === 'failed' && (
        <Actions>
          <LinkButton href={staffPathTo('newProductImport')}>{list.add}</LinkButton>
        </Actions>
      )}
      <ImportFacts table={table} />
      {badRows > 0 && <Faults key={state} importId={id} />}
    </Page>
  );
}
