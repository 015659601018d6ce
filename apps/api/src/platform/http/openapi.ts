import { commonProblems, type Problem } from '@cabinet/contracts/http/problem';
import type { Route, Schema } from '@cabinet/contracts/http/route';
import * as core from 'zod/v4/core';
import { describeAccess } from '../actor.ts';
import type { Door } from './mount.ts';

type Json = Record<string, unknown>;

const schemaOf = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = core.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    target: 'draft-2020-12',
  }) as Json;
  return json;
};

const parametersOf = (schema: Schema | undefined, place: 'path' | 'query'): Json[] => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
};

/** What a call carries beside its address and its body. */
const headersOf = ({ method, consumes }: Route): Json[] => {
  const schema = { type: 'string' };
  const header = (name: string, required: boolean, description: string): Json => {
    return { name, in: 'header', required, description, schema };
  };
  const formToken = 'The formToken that GET /session answers: a form of another site cannot know it';
  const key =
    '8–128 signs of your own for this one act; sent again with the same body it answers what was answered first';
  return [
    ...(consumes === 'multipart' ? [header('X-Form-Token', true, formToken)] : []),
    ...(method === 'GET' ? [] : [header('Idempotency-Key', false, key)]),
  ];
};

const bodyOf = (route: Route): Json => {
  if (route.consumes === 'multipart') {
    const fields = route.form ? schemaOf(route.form, 'input') : {};
    const { properties = {}, required = [] } = fields as { properties?: Json; required?: string[] };
    const file = { type: 'string', format: 'binary', description: 'The last part of the form' };
    const schema = { type: 'object', required: [...required, 'file'], properties: { ...properties, file } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  return route.body
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } } }
    : {};
};

const goodAnswer = (route: Route): Json => {
  if (route.produces === 'file')
    return { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } };
  if (route.produces === 'events') return { content: { 'text/event-stream': { schema: { type: 'string' } } } };
  return route.response ? { content: { 'application/json': { schema: schemaOf(route.response, 'output') } } } : {};
};

/** What any door of this kind may answer, so no contract has to repeat it. */
const impliedProblems = ({ route, access }: Door): Problem[] => [
  ...(access === 'public' ? [] : [commonProblems.signInRequired, commonProblems.notAllowed]),
  ...(route.method === 'GET'
    ? []
    : [commonProblems.malformedRequest, commonProblems.foreignOrigin, commonProblems.keyReused]),
  ...(route.params ? [commonProblems.notFound, commonProblems.malformedRequest, commonProblems.addressTooLong] : []),
  ...(route.query || route.body ? [commonProblems.invalidRequest] : []),
  ...(route.method === 'GET' ? [] : [commonProblems.unsupportedMedia, commonProblems.tooLarge]),
  commonProblems.tooManyRequests,
  commonProblems.busy,
];

const problemsOf = (door: Door): Json => {
  const byStatus = new Map<number, Set<string>>();
  for (const { status, code } of [...door.route.problems, ...impliedProblems(door)]) {
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(code));
  }
  const answer = (codes: ReadonlySet<string>): Json => ({
    description: [...codes].join(' · '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), answer(codes)]));
};

const operation = ({ route, access }: Door): Json => ({
  summary: route.summary,
  operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[/:-]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
  tags: [route.path.split('/')[1] ?? 'cabinet'],
  'x-access': describeAccess(access),
  security: access === 'public' ? [] : [{ session: [] }],
  parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query'), ...headersOf(route)],
  ...bodyOf(route),
  responses: { [String(route.status)]: { description: 'OK', ...goodAnswer(route) }, ...problemsOf({ route, access }) },
});

const problemSchema: Json = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId', 'supportCode'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    requestId: { type: 'string', format: 'uuid' },
    supportCode: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'text'],
        properties: {
          pointer: { type: 'string' },
          code: { type: 'string' },
          text: { type: 'string' },
          params: { type: 'object' },
        },
      },
    },
    facts: { type: 'object' },
  },
};

/** The OpenAPI 3.1 document of every door, made from the contracts that the doors themselves obey. */
export function describeDoors(doors: readonly Door[], publicUrl: string): Json {
  const paths: Record<string, Json> = {};
  for (const door of doors) {
    const path = door.route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [door.route.method.toLowerCase()]: operation(door) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Електронний кабінет', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: new URL('/api/v1', publicUrl).href }],
    paths,
    components: {
      schemas: { Problem: problemSchema },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-sid' } },
    },
  };
}
