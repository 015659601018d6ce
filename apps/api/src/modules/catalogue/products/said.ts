import { sqlOf, type Transaction } from '@cabinet/db/open-database';

// What is published, and what is being written, of every product that is not deleted; null asks for whatever value or class.
const saidText = `
  with told as (
    select p.id, p.definition from product p
     where p.definition is not null and p.state <> 'deleted' and ($3::text is null or p."classCode" = $3)
    union all
    select r."productId", r.definition from product_revision r
     where r.state in ('draft', 'in_review', 'returned') and ($3::text is null or r."classCode" = $3)
  ), said as (
    select t.id, v.value from told t
     cross join lateral jsonb_path_query(t.definition, 'lax $.**.attributes', '{}', true) a
     cross join lateral (select a -> $1 as value) v
     where v.value is not null
  )
  select count(distinct said.id)::int as products from said
   where $2::text[] is null or exists (
     select from jsonb_array_elements_text(
       case jsonb_typeof(said.value) when 'array' then said.value else jsonb_build_array(said.value) end) one
      where one = any($2))`;

interface Saying {
  readonly key: string;
  /** Null: whatever value. */
  readonly values?: readonly string[] | null;
  /** Only products of this class. */
  readonly classCode?: string;
}

/** How many products have said anything, or one of these values, of an attribute. */
export async function countSaid(tx: Transaction, { key, values = null, classCode }: Saying): Promise<number> {
  const { rows } = await sqlOf(tx).query<{ products: number }>({
    name: 'catalogue.said',
    text: saidText,
    values: [key, values, classCode ?? null],
  });
  return rows[0]?.products ?? 0;
}
