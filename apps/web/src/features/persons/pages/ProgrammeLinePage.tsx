import { changeProgrammeLineRoute, type ProgrammeLine, type ProgrammeLineId } from '@cabinet/contracts/programme-lines';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, call } from '#shared/api/client.ts';
import { Form } from '#shared/form/Form.tsx';
import { FormErrors } from '#shared/form/FormErrors.tsx';
import { useSeen } from '#shared/form/use-seen.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { pathTo } from '#shared/navigation/paths.ts';
import { useIdParameter } from '#shared/navigation/use-parameter.ts';
import { LineFields } from '../components/LineFields.tsx';
import { programmeQuery } from '../programme-query.ts';
import { useLineForm } from '../use-line-form.ts';
import { useDeviceName } from '../use-device-name.ts';
import { frequentProblems } from '#shared/api/problem.ts';

/** E11: a line of one's own programme, put right. What the databank brought has no such page. */
export function ProgrammeLinePage(): ReactNode {
  const lineId = useIdParameter<ProgrammeLineId>('lineId');
  const { data: lines } = useSuspenseQuery(programmeQuery);
  const line = lines.find(({ id, source }) => id === lineId && source === 'person');
  if (!line) throw new ApiProblem({ ...frequentProblems.notFound, title: 'lineId' });
  return <Change line={line} />;
}

function Change({ line }: { readonly line: ProgrammeLine }): ReactNode {
  const text = useText('programme');
  const nameOf = useDeviceName();
  const seen = useSeen(line);
  const form = useLineForm({
    line: seen,
    device: nameOf(seen),
    send: (changed, idempotencyKey) =>
      call(changeProgrammeLineRoute, {
        params: { lineId: seen.id },
        body: { version: seen.version, line: changed },
        idempotencyKey,
      }),
  });
  return (
    <Page title={text.changeTitle} back={{ href: pathTo('programme') }} errors={<FormErrors form={form} />}>
      <Form form={form} submit={text.save}>
        <LineFields form={form} />
      </Form>
    </Page>
  );
}
