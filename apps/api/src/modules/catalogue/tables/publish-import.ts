import { commonProblems } from '@cabinet/contracts/http/problem';
import type { BodyOf } from '@cabinet/contracts/http/route';
import { managedProductProblems, type ProductId } from '@cabinet/contracts/managed-products';
import {
  importProblems,
  type ImportPublication,
  type PublicationOutcome,
  type publishImportRoute,
} from '@cabinet/contracts/product-imports';
import { sqlOf } from '@cabinet/db/open-database';
import type { Context } from '#platform/context.ts';
import { ProblemError, problem } from '#platform/problem.ts';
import { write } from '#platform/write.ts';
import { countInReview, findImport } from './imports.ts';
import { editorOf, readWholes, type WholeProduct } from '../products/product-rows.ts';
import { holdStanding } from '../products/product-soundness.ts';
import { publishOpen } from '../products/publish-product.ts';

const inOneWrite = 50;

interface Waiting {
  readonly row: number;
  readonly number: number;
  readonly productId: ProductId;
  readonly revisionId: string;
  /** Of the revision as it was read with the table. */
  readonly version: number;
  /** Nobody has written in it since: it says what the row does. */
  readonly isUntouched: boolean;
}

const waitingText = `
  select l.row, p.number, p.id as "productId", r.id as "revisionId", r.version,
    r.definition = l.definition and r."classCode" = l."classCode" and r."manufacturerId" = l."manufacturerId" as "isUntouched"
    from product_import_line l
    join product_revision r on r.id = l."revisionId" and r.state = 'in_review'
    join product p on p.id = r."productId"
   where l."importId" = $1 and l.row > $2 order by l.row limit $3`;

const outcomes: Readonly<Record<string, PublicationOutcome>> = {
  [managedProductProblems.ownRevision.code]: 'own',
  [managedProductProblems.definitionUnsound.code]: 'unsound',
  [managedProductProblems.notNow.code]: 'changed',
  [commonProblems.staleVersion.code]: 'changed',
};

/** Whoever publishes a table has looked at its rows: what was written in one of them since is for another look. */
const isAsBrought = ({ open }: WholeProduct, { revisionId, version, isUntouched }: Waiting): boolean =>
  isUntouched && open?.id === revisionId && open.version === version;

/** What a refusal of ours means for one item; anything else is a failure of all. */
const outcomeOf = (refusal: unknown): PublicationOutcome => {
  const outcome = refusal instanceof ProblemError ? outcomes[refusal.problem.code] : undefined;
  if (!outcome) throw refusal;
  return outcome;
};

const publishSome = (
  ctx: Context,
  importId: string,
  waiting: readonly Waiting[],
): Promise<ImportPublication['items']> =>
  write(ctx, 'catalogue.publish_import', async (writing) => {
    const wholes = await readWholes(
      writing.tx,
      waiting.map(({ productId }) => productId),
    );
    const byId = new Map(wholes.map((product) => [product.id, product]));
    const standing = await holdStanding(
      writing.tx,
      wholes.flatMap(({ open }) => open ?? []),
    );
    const items: ImportPublication['items'] = [];
    for (const line of waiting) {
      const { row, number, productId } = line;
      const product = byId.get(productId);
      const outcome =
        product && isAsBrought(product, line)
          ? await publishOpen(ctx, writing, product, standing).then((): PublicationOutcome => 'published', outcomeOf)
          : 'changed';
      items.push({ row, productId, number, outcome });
    }
    writing.audit({ subject: importId, details: { items: items.length } });
    return items;
  });

/** O10: publishes what a table sent to review; what cannot be published is told and stays as it is. */
export async function publishImport(
  ctx: Context,
  importId: string,
  { version, after, most }: BodyOf<typeof publishImportRoute>,
): Promise<ImportPublication> {
  const row = await findImport(ctx.db, importId);
  if (row.version !== version) throw problem(commonProblems.staleVersion, { importId, version });
  if (row.state !== 'done') throw problem(importProblems.notNow, { state: row.state });
  if (row.createdBy === editorOf(ctx).id) throw problem(managedProductProblems.ownRevision, { importId });
  const { rows: waiting } = await sqlOf(ctx.db).query<Waiting>({
    name: 'catalogue.import_waiting',
    text: waitingText,
    values: [importId, after, most],
  });
  const items: ImportPublication['items'] = [];
  // What is published is not published again, so a retry needs no answer kept; the parts would share it.
  const each = { ...ctx, intention: null };
  for (let at = 0; at < waiting.length; at += inOneWrite)
    items.push(...(await publishSome(each, importId, waiting.slice(at, at + inOneWrite))));
  return { items, inReview: (await countInReview(ctx.db, [importId])).get(importId) ?? 0 };
}
