import type { Schema } from '@cabinet/contracts/http/route';
import * as core from 'zod/v4/core';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `anyOf [X, null]` asks the serializer to try each; `nullable` lets it look once. Other unions (kinds of questions,
 * of identity papers) were parsed by their contract on the way in and are written as they are: trying each member
 * costs more than the rest of the answer together.
 */
const withoutUnions = (schema: Json): Json => {
  const options = schema.anyOf ?? schema.oneOf;
  if (!Array.isArray(options)) return schema;
  const [shape, nothing] = options as Json[];
  const isNullable = options.length === 2 && nothing?.type === 'null' && typeof shape?.type === 'string';
  return isNullable ? { ...shape, nullable: true } : {};
};

/** The only references are to shapes that contain themselves (conditions); the serializer writes those as they are. */
const withoutCycles = (schema: Json): Json => (schema.$ref === undefined ? schema : {});

/** Rules about values were checked when the value was made; the serializer needs shapes only. */
const shapeOnly = (schema: Json): Json => {
  const {
    $schema: _dialect,
    pattern: _pattern,
    format: _format,
    minLength: _min,
    maxLength: _max,
    definitions: _cycles,
    ...rest
  } = schema;
  return rest;
};

const each = (shape: Json): Json =>
  Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, simplify(inner)]));

const simplify = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(simplify);
  if (!isObject(value)) return value;
  const { properties, ...keywords } = value;
  // Below `properties` stand names of ours: one of them may be called like a keyword.
  const named = isObject(properties) ? { properties: each(properties) } : {};
  return withoutUnions(withoutCycles({ ...shapeOnly(each(keywords)), ...named }));
};

/** JSON Schema (draft 7) from which fast-json-stringify compiles the answer's serializer; columns the contract does not name cannot leave. */
export const answerSchema = (response: Schema): Json =>
  simplify(
    core.toJSONSchema(response, { target: 'draft-7', io: 'output', unrepresentable: 'any', reused: 'inline' }),
  ) as Json;
