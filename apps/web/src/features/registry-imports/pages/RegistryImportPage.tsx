import type { RegistryImportId } from '@cabinet/contracts/ids';
import { carryOutRegistryImportRoute, type RegistryImport } from '@cabinet/contracts/registry-imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { call } from '#shared/api/client.ts';
import { useChange } from '#shared/api/use-change.ts';
import { useGrowingList } from '#shared/api/use-growing-list.ts';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { type Press, usePress } from '#shared/form/use-press.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { FaultyCells } from '#shared/imports/FaultyCells.tsx';
import { Progress } from '#shared/imports/Progress.tsx';
import { NewsBanner } from '#shared/navigation/NewsBanner.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button, LinkButton } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { ImportFacts } from '../components/ImportFacts.tsx';
import { registryFaultsAddress, registryFaultsQuery, registryImportQuery } from '../queries.ts';

interface Props {
  readonly file: RegistryImport;
}

/** How a file stands, in one sentence. */
const useStanding = (): ((file: RegistryImport) => string) => {
  const { one: text } = useText('registryImports');
  const say = useBilingual();
  return ({ state, rows, badRows, unclear, opened, changed, failure }) => {
    if (state === 'reading') return text.reading;
    if (state === 'failed') return text.failed(failure ? say(failure.text) : '');
    if (state === 'checked') return text.checked(rows, opened + changed, badRows + unclear);
    return state === 'done' ? text.done(opened, changed) : text.carryingOut;
  };
};

/** The page changes by itself when the server is through: that is said. */
const useSpokenEnd = (file: RegistryImport): void => {
  const announce = useAnnounce();
  const standing = useStanding()(file);
  const before = useRef(file.state);
  useEffect(() => {
    if (before.current !== file.state && file.state !== 'carrying_out') announce(standing);
    before.current = file.state;
  }, [announce, file.state, standing]);
};

function CarryOut({ file, press }: Props & { readonly press: Press }): ReactNode {
  const { one: text, stale } = useText('registryImports');
  const change = useChange('registry', stale);
  const { id: importId, version, opened, changed } = file;
  const good = opened + changed;
  if (good === 0) return <p>{text.nothingToTake}</p>;
  const take = (): void =>
    press.press(async () => {
      await change(() => call(carryOutRegistryImportRoute, { params: { importId }, body: { version } }));
    });
  return (
    <>
      <p>{text.taking}</p>
      <Actions>
        <Button busy={press.busy} onClick={take}>
          {text.take(good)}
        </Button>
      </Actions>
    </>
  );
}

function Faults({ importId }: { readonly importId: RegistryImportId }): ReactNode {
  const { language } = useLanguage();
  const list = useGrowingList(registryFaultsQuery(importId));
  return <FaultyCells list={list} address={registryFaultsAddress(importId, language)} />;
}

/** One file of people: what is wrong in it, what it would do, and what it did. */
export function RegistryImportPage(): ReactNode {
  const { one: text, list, add } = useText('registryImports');
  const { data: file } = useSuspenseQuery(registryImportQuery(useIdParameter<RegistryImportId>('importId')));
  const standing = useStanding();
  const press = usePress();
  useSpokenEnd(file);
  const { id, fileName, state, badRows, unclear, taken, opened, changed } = file;
  return (
    <Page
      title={text.title(fileName)}
      back={{ href: staffPathTo('registryImports'), text: list.title }}
      banner={<NewsBanner of={['brought']} words={add} />}
      errors={<PressErrors press={press} />}
    >
      <p>{standing(file)}</p>
      {state === 'reading' && <progress aria-label={text.reading} />}
      {state === 'checked' && <CarryOut file={file} press={press} />}
      {state === 'carrying_out' && (
        <Progress
          label={text.carryingOut}
          text={text.taken(taken, opened + changed)}
          done={taken}
          of={opened + changed}
        />
      )}
      {state === 'failed' && (
        <Actions>
          <LinkButton href={staffPathTo('newRegistryImport')}>{list.add}</LinkButton>
        </Actions>
      )}
      <ImportFacts file={file} />
      {badRows + unclear > 0 && <Faults key={state} importId={id} />}
    </Page>
  );
}
