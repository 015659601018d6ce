import { type Application, applicationProblems } from '@cabinet/contracts/applications';
import type { CardDraft, CardTopicChange } from '@cabinet/contracts/registry-card';
import type { Context } from '#platform/context.ts';
import { problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { assertTopic } from '../registry/public.ts';
import { sealCard } from './card.ts';
import { assertEditable, noteFix } from './editable.ts';
import { assertVersion, changeRow, tellPages } from './move.ts';
import { answerOwner } from './queries.ts';
import { lockOwn } from './whole.ts';

interface Asked {
  readonly version: number;
  readonly change: CardTopicChange;
}

/** D1: saves one topic of the card that the application asks for; the others stay. */
export async function changeApplicationCard(
  ctx: Context,
  id: string,
  { version, change }: Asked,
): Promise<Application> {
  return write(ctx, 'applications.change_card', async (writing) => {
    const { tx, now, audit } = writing;
    const whole = await lockOwn(ctx, tx, id);
    if (whole.row.definition.form !== 'registryCard') throw problem(applicationProblems.notAllowedNow, { id });
    const pointer = `/card/${change.topic}`;
    assertEditable(whole, [pointer]);
    assertVersion(whole, version);
    await assertTopic({ tx, now }, change);
    const { [change.topic]: _before, ...others } = whole.card ?? {};
    const card: CardDraft = change.value === null ? others : { ...others, [change.topic]: change.value };
    await changeRow(writing, whole, { card: sealCard(ctx.secrets, id, 'card', card) });
    await noteFix(ctx, writing, whole, [pointer]);
    audit({ subject: id, details: { fields: [pointer] } });
    tellPages(writing, whole.row, whole.row.state !== 'draft');
    return answerOwner(ctx, tx, id);
  });
}
