import type { ImportId, ProductImport } from '@cabinet/contracts/product-imports';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { PressErrors } from '#shared/form/PressErrors.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { Progress } from '#shared/imports/Progress.tsx';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Dialog } from '#shared/ui/Dialog.tsx';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { Actions, Lead } from '#shared/ui/layout.tsx';
import { Lines } from '../components/Lines.tsx';
import { LeftRows, OutcomeBanner } from '../components/Outcome.tsx';
import { importQuery } from '../queries.ts';
import { usePublication } from '../use-publication.ts';

interface Props {
  readonly count: number;
  readonly onPublish: () => void;
}

/** Publishes everything after asking: it cannot be taken back at once. */
function Publish({ count, onPublish }: Props): ReactNode {
  const { publication: text } = useText('productImports');
  const [open, setOpen] = useState(false);
  const publish = (): void => {
    setOpen(false);
    onPublish();
  };
  return (
    <Actions>
      <Button onClick={() => setOpen(true)}>{text.publish(count)}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={text.askTitle(count)}>
        <p>{text.ask}</p>
        <Actions>
          <Button onClick={publish}>{text.yes}</Button>
          <Button look="secondary" onClick={() => setOpen(false)}>
            {text.no}
          </Button>
        </Actions>
      </Dialog>
    </Actions>
  );
}

const useLead = ({ state, isOwn, inReview }: ProductImport): string => {
  const { lines: text } = useText('productImports');
  if (state !== 'done') return text.leadChecked;
  if (inReview === 0) return text.leadDecided;
  return isOwn ? text.leadOwn : text.leadReview;
};

/** O10: what the good rows of a table make of the catalogue; whoever did not bring it publishes all of them here. */
export function ImportLinesPage(): ReactNode {
  const { lines: text, one, publication } = useText('productImports');
  const { data: table } = useSuspenseQuery(importQuery(useIdParameter<ImportId>('importId')));
  const { press, tried, of, outcome, publish } = usePublication(table);
  const { id, fileName, state, isOwn, inReview } = table;
  const lead = useLead(table);
  const mayPublish = state === 'done' && !isOwn && inReview > 0 && !press.busy;
  return (
    <Page
      title={text.title(fileName)}
      back={{ href: staffPathTo('productImport', { importId: id }), text: one.title(fileName) }}
      banner={outcome && <OutcomeBanner outcome={outcome} />}
      errors={<PressErrors press={press} />}
    >
      <Lead>{lead}</Lead>
      {press.busy && tried && (
        <InsetText>
          <Progress
            label={publication.underWay}
            text={publication.progress(tried.length, of)}
            done={tried.length}
            of={of}
          />
          <p>{publication.stay}</p>
        </InsetText>
      )}
      {mayPublish && <Publish count={inReview} onPublish={publish} />}
      {outcome && <LeftRows outcome={outcome} />}
      <Lines importId={id} />
    </Page>
  );
}
