import type { AttachedDocument } from '@cabinet/contracts/applications';
import { readContentRoute } from '@cabinet/contracts/documents';
import { formatKyivDateTime } from '@cabinet/domain/kyiv-time';
import { slotMachine } from '@cabinet/domain/workflows/slot';
import type { ReactNode } from 'react';
import { addressOf } from '#shared/api/request.ts';
import { formatMegabytes } from '#shared/files/size.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useLanguage } from '#shared/i18n/language.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { SlotStateTag } from '#shared/workflows/StateTag.tsx';

interface RowProps {
  readonly attached: AttachedDocument;
  readonly onTake?: ((attached: AttachedDocument) => void) | undefined;
  readonly busy?: boolean;
}

/** States in which the applicant has something to do or to wait for. */
const asksForSomething: readonly AttachedDocument['state'][] = ['checking', 'needs_rework', 'failed'];

function Verdict({ attached }: RowProps): ReactNode {
  const text = useText('applications').slots;
  const say = useBilingual();
  const { language } = useLanguage();
  const { state, remark, document, judgedByName, judgedAt } = attached;
  const machine = slotMachine.states[state];
  return (
    <>
      <p>
        <SlotStateTag state={state} />
      </p>
      {document.refusal && <p>{document.refusal.text}</p>}
      {remark && (
        <p>
          <strong>{text.remark}:</strong> {remark}
        </p>
      )}
      {judgedByName && judgedAt && (
        <p>{text.verdict(judgedByName, formatKyivDateTime(new Date(judgedAt), language))}</p>
      )}
      {asksForSomething.includes(state) && <p>{say(machine.next)}</p>}
    </>
  );
}

function Attached({ attached, onTake, busy = false }: RowProps): ReactNode {
  const text = useText('applications');
  const common = useText('common');
  const { language } = useLanguage();
  const { document } = attached;
  const about = <VisuallyHidden> {common.quoted(document.title)}</VisuallyHidden>;
  return (
    <Card>
      <p>
        <strong>{document.title}</strong>, {formatMegabytes(document.size, language)}
      </p>
      <Verdict attached={attached} />
      <Actions>
        {document.state === 'confirmed' && (
          <Link href={addressOf(readContentRoute.path, { documentId: document.id }, undefined)} download>
            {text.view.download}
            {about}
          </Link>
        )}
        {onTake && (
          <Button look="secondary" busy={busy} onClick={() => onTake(attached)}>
            {text.slots.take}
            {about}
          </Button>
        )}
      </Actions>
    </Card>
  );
}

interface Props {
  readonly documents: readonly AttachedDocument[];
  readonly onTake?: ((attached: AttachedDocument) => void) | undefined;
  readonly busy?: boolean;
}

/** F14: the files of a slot, each with its verdict and the officer's remark. */
export function AttachedList({ documents, onTake, busy = false }: Props): ReactNode {
  return documents.map((attached) => <Attached key={attached.id} attached={attached} onTake={onTake} busy={busy} />);
}
