import type { Application, Slot } from '@cabinet/contracts/applications';
import { DocumentKind } from '@cabinet/contracts/documents';
import { commonProblems } from '@cabinet/contracts/http/problem';
import { FieldKey } from '@cabinet/contracts/service-definition';
import type { ReactNode } from 'react';
import * as z from 'zod/mini';
import { ApiProblem } from '#shared/api/problem.ts';
import { DocumentUpload } from '#shared/files/DocumentUpload.tsx';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { AttachedList } from '../components/AttachedList.tsx';
import { DraftErrors } from '../components/DraftForm.tsx';
import { FromLibrary } from '../components/FromLibrary.tsx';
import { OfficeBlock } from '../components/OfficeBlock.tsx';
import { SlotReasons } from '../components/SlotReasons.tsx';
import { useApplication } from '../queries.ts';
import { relevantSlots } from '../rules.ts';
import { useSlot } from '../use-slot.ts';
import { useWay } from '../use-way.ts';

/** F5, F14: one row of the document list: why it is needed, what is in it, and how to fill it. */
export function SlotPage(): ReactNode {
  const application = useApplication();
  const code = useParameter('code', FieldKey);
  const slot = application.slots.find((one) => one.code === code);
  if (!slot) throw new ApiProblem({ ...commonProblems.notFound, title: code });
  return <SlotForm key={code} application={application} slot={slot} />;
}

interface Props {
  readonly application: Application;
  readonly slot: Slot;
}

const nextSlot = (application: Application, slot: Slot): Slot | undefined => {
  const slots = relevantSlots(application);
  const after = slots.slice(slots.findIndex(({ code }) => code === slot.code) + 1);
  return after.find(({ preparedByCabinet }) => !preparedByCabinet);
};

function SlotForm({ application, slot }: Props): ReactNode {
  const text = useText('applications').slots;
  const common = useText('common');
  const say = useBilingual();
  const way = useWay(application);
  const acts = useSlot(application, slot);
  useSpokenChecks(slot.documents.map(({ document }) => document));
  const params = { applicationId: application.id };
  const list = pathTo('applicationDocuments', params);
  const next = nextSlot(application, slot);
  const onward = next ? pathTo('applicationDocument', { ...params, code: next.code }) : list;
  const isReturning = way.keep('') !== '';
  return (
    <Page
      title={say(slot.name)}
      back={isReturning ? { href: way.back } : { href: list, text: text.title }}
      errors={<DraftErrors errors={acts.trouble ? [{ text: acts.trouble }] : []} attempt={acts.attempt} />}
    >
      <SlotReasons slot={slot} />
      <Contents slot={slot} acts={acts} />
      <Actions>
        <LinkButton href={isReturning ? way.back : onward}>{common.continue}</LinkButton>
      </Actions>
      <OfficeBlock application={application} folded />
    </Page>
  );
}

interface ContentsProps {
  readonly slot: Slot;
  readonly acts: ReturnType<typeof useSlot>;
}

function Contents({ slot, acts }: ContentsProps): ReactNode {
  const text = useText('applications').slots;
  if (slot.preparedByCabinet) return <InsetText>{text.preparedText}</InsetText>;
  return (
    <>
      <h2>{text.added}</h2>
      {slot.documents.length === 0 && <p>{text.noFiles}</p>}
      <AttachedList
        documents={slot.documents}
        busy={acts.busy}
        onTake={slot.open ? ({ document }) => void acts.take(document) : undefined}
      />
      {slot.open ? <Additions slot={slot} acts={acts} /> : <p>{text.closed}</p>}
      {slot.replaced.length > 0 && (
        <Disclosure summary={text.earlier}>
          <AttachedList documents={slot.replaced} />
        </Disclosure>
      )}
    </>
  );
}

const kindFor = ({ libraryKinds }: Slot): DocumentKind => {
  const parsed = z.safeParse(DocumentKind, libraryKinds[0]);
  return parsed.success ? parsed.data : 'other';
};

function Additions({ slot, acts }: ContentsProps): ReactNode {
  const text = useText('applications').slots;
  // A returned document gives its place to the new one.
  const staying = slot.documents.filter(({ state }) => state !== 'needs_rework').length;
  if (staying >= slot.maxFiles) return <p>{text.full(slot.maxFiles)}</p>;
  return (
    <>
      <h2>{text.newFile}</h2>
      <DocumentUpload
        id="slot-file"
        kind={kindFor(slot)}
        multiple={slot.maxFiles - staying > 1}
        onDone={(document) => void acts.put(document)}
      />
      <h2>{text.fromLibrary}</h2>
      <FromLibrary slot={slot} busy={acts.busy} onChoose={acts.put} />
    </>
  );
}
