// The limit of reading one product: bare Fastify, raw pg, one named prepared statement over the same tables.
import Fastify from 'fastify';
import { openPool, serve } from './serve.ts';
import { type ProductRows, type ReadyPage, toWholeProduct } from './whole-product.ts';

const pool = openPool();

const text = `
  select p.number, p.definition, p."publishedAt", b.ready, b.facts,
    json_build_object('code', c.code, 'nameUk', c."nameUk", 'nameEn', c."nameEn") as class,
    json_build_object('id', m.id, 'nameUk', m."nameUk", 'nameEn', m."nameEn") as maker,
    (select coalesce(json_agg(l order by l."variantUk", l."validFrom" desc), '[]') from limit_price l
      where l."classCode" = p."classCode" and l."validFrom" <= $2 and (l."validTo" is null or l."validTo" >= $2)) as limits,
    (select coalesce(json_agg(e order by e.at), '[]') from product_event e where e."productId" = p.id) as events,
    (select coalesce(json_agg(f), '[]') from catalogue_file f where f.id in (
      select (file ->> 'fileId')::uuid
        from jsonb_array_elements((p.definition -> 'photos') || (p.definition -> 'instructions')) file)) as files
  from product p
  join product_class c on c.code = p."classCode"
  join manufacturer m on m.id = p."manufacturerId"
  join bench_page b on b.number = p.number
  where p.number = $1 and p.state in ('active', 'discontinued')`;

const app = Fastify();
app.get<{ Params: { number: string } }>('/products/:number', async ({ params: { number } }) => {
  const today = new Date().toISOString().slice(0, 10);
  const { rows } = await pool.query<ProductRows & ReadyPage>({ name: 'page', text, values: [Number(number), today] });
  const [row] = rows;
  if (!row) throw new Error(`No product ${number}`);
  return toWholeProduct(row, row);
});

await serve(app);
