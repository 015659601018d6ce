import { openApiRoute } from '@cabinet/contracts/overview';
import { storeApplicant } from '@cabinet/testkit/accounts';
import { expect, test } from 'vitest';
import { useCabinet } from '#test/cabinet.ts';
import { uploadPayload } from '#test/knock.ts';

const cabinet = useCabinet();

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody: {
    readonly content: Readonly<
      Record<string, { readonly schema: { readonly required: readonly string[]; readonly properties: object } }>
    >;
  };
}

const operationOf = async (path: string, method: string): Promise<Operation> => {
  const { body } = await cabinet.call(null, openApiRoute);
  const { paths } = body as { paths: Record<string, Record<string, Operation>> };
  const operation = paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not described`);
  return operation;
};

test('an upload is described whole, and one made by the description alone is taken', async () => {
  const { parameters, requestBody } = await operationOf('/documents', 'post');
  const { schema } = requestBody.content['multipart/form-data'] ?? { schema: { required: [], properties: {} } };

  expect(schema.required).toEqual(['kind', 'file']);
  expect(Object.keys(schema.properties)).toEqual(
    expect.arrayContaining(['kind', 'title', 'number', 'issuer', 'issuedOn', 'expiresOn', 'replaces', 'file']),
  );
  expect(parameters.filter(({ in: place, required }) => place === 'header' && required)).toMatchObject([
    { name: 'X-Form-Token' },
  ]);
  const caller = await cabinet.sessionFor((await storeApplicant(cabinet.db)).accountId);
  const { payload, type } = uploadPayload('Довідка');
  const sent = await cabinet.app.inject({
    method: 'POST',
    url: '/api/v1/documents',
    headers: { cookie: caller.cookie, 'content-type': type, 'x-form-token': caller.formToken },
    payload,
  });
  expect(sent.statusCode).toBe(201);
});

test('every door that changes something tells how to repeat a call safely', async () => {
  const { parameters } = await operationOf('/applications', 'post');
  expect(parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', required: false }));
});
