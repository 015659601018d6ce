import type { Application, Slot } from '@cabinet/contracts/applications';
import type { DocumentKind } from '@cabinet/contracts/documents';
import type { MouseEvent, ReactNode } from 'react';
import { ApiProblem, frequentProblems } from '#shared/api/problem.ts';
import { DocumentUpload } from '#shared/files/DocumentUpload.tsx';
import { useSpokenChecks } from '#shared/files/DocumentStatus.tsx';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useFormats } from '#shared/i18n/formats.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { LinkButton } from '#shared/ui/Button.tsx';
import { Disclosure } from '#shared/ui/Disclosure.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { AttachedList } from '../components/AttachedList.tsx';
import { FromLibrary, libraryBoxId } from '../components/FromLibrary.tsx';
import { FoldedOffice } from '../components/FoldedOffice.tsx';
import { SlotReasons } from '../components/SlotReasons.tsx';
import { useApplication } from '../queries.ts';
import { nextEmptySlot } from '../rules.ts';
import { slotFileId, useSlot } from '../use-slot.ts';
import { useWay } from '../use-way.ts';

/** F5, F14: one row of the document list: why it is needed, what is in it, and how to fill it. */
export function SlotPage(): ReactNode {
  const application = useApplication();
  const code = useCodeParameter('code');
  const slot = application.slots.find((one) => one.code === code);
  if (!slot) throw new ApiProblem({ ...frequentProblems.notFound, title: code });
  return <SlotForm key={code} application={application} slot={slot} />;
}

interface Props {
  readonly application: Application;
  readonly slot: Slot;
}

function SlotForm({ application, slot }: Props): ReactNode {
  const text = useText('applications').slots;
  const common = useText('common');
  const say = useBilingual();
  const way = useWay(application);
  const refusals = useRefusals();
  const acts = useSlot(application, slot, refusals.refuse);
  useSpokenChecks(slot.documents.map(({ document }) => document));
  const params = { applicationId: application.id };
  const list = pathTo('applicationDocuments', params);
  const next = nextEmptySlot(application, slot.code);
  const onward = next ? pathTo('applicationDocument', { ...params, code: next.code }) : list;
  const isReturning = way.keep('') !== '';
  const assertNothingMarked = (event: MouseEvent): void => {
    if (acts.marked === null) return;
    event.preventDefault();
    refusals.refuse([{ fieldId: libraryBoxId, text: text.markedNotAdded }]);
  };
  return (
    <Page
      title={say(slot.name)}
      back={isReturning ? { href: way.back } : { href: list, text: text.title }}
      errors={<RefusalErrors refusals={refusals} />}
    >
      <Asked application={application} slot={slot} />
      <SlotReasons slot={slot} />
      <Contents slot={slot} acts={acts} refusals={refusals} />
      <Actions>
        <LinkButton href={isReturning ? way.back : onward} onClick={assertNothingMarked}>
          {common.continue}
        </LinkButton>
      </Actions>
      <FoldedOffice application={application} />
    </Page>
  );
}

/** What the office asked about this document: the page is opened from its request, and must not lose its words. */
function Asked({ application, slot }: Props): ReactNode {
  const text = useText('applications').requests;
  const formats = useFormats();
  const open = application.requests.filter(
    ({ state, requirementCode }) => state === 'open' && requirementCode === slot.code,
  );
  return open.map((request) => (
    <InsetText key={request.id}>
      <p>
        <strong>{text.kinds[request.kind]}.</strong> {request.text}
      </p>
      <p>{text.due(formats.date(request.dueOn))}</p>
    </InsetText>
  ));
}

interface ContentsProps {
  readonly slot: Slot;
  readonly acts: ReturnType<typeof useSlot>;
  readonly refusals: Refusals;
}

function Contents({ slot, acts, refusals }: ContentsProps): ReactNode {
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
      {slot.open ? <Additions slot={slot} acts={acts} refusals={refusals} /> : <p>{text.closed}</p>}
      {slot.replaced.length > 0 && (
        <Disclosure summary={text.earlier}>
          <AttachedList documents={slot.replaced} />
        </Disclosure>
      )}
    </>
  );
}

function Additions({ slot, acts, refusals }: ContentsProps): ReactNode {
  const text = useText('applications').slots;
  const { kinds } = useText('documents');
  const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(kinds, kind);
  // A returned document gives its place to the new one.
  const staying = slot.documents.filter(({ state }) => state !== 'needs_rework').length;
  if (staying >= slot.maxFiles) return <p>{text.full(slot.maxFiles)}</p>;
  return (
    <>
      <h2>{text.newFile}</h2>
      <DocumentUpload
        id={slotFileId}
        kind={slot.libraryKinds.find(isKind) ?? 'other'}
        multiple={slot.maxFiles - staying > 1}
        onDone={(document) => void acts.put(document)}
        error={refusals.at(slotFileId)}
        onRefused={(problems) => refusals.refuse(problems.map((text) => ({ fieldId: slotFileId, text })))}
      />
      <h2>{text.fromLibrary}</h2>
      <FromLibrary slot={slot} acts={acts} refusals={refusals} />
    </>
  );
}
