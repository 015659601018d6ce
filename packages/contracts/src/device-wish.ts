import * as z from 'zod/mini';
import { actProblems, Application, applicationProblems, OneApplication, WithVersion } from './applications.ts';
import { ClassCode } from './class-code.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Quantity } from './quantity.ts';
import { Bilingual } from './service-definition.ts';

/** What a person asks for, as their application carries it. */
export const DeviceWish = z.object({
  classCode: ClassCode,
  quantity: Quantity,
  productNumber: z._default(z.nullable(z.int()), null),
});
export type DeviceWish = z.infer<typeof DeviceWish>;

export const changeDeviceWishRoute = defineRoute({
  method: 'PUT',
  path: '/applications/:applicationId/device',
  summary: 'Save which device an application is about; null takes it away',
  params: OneApplication,
  body: z.extend(WithVersion, { device: z.nullable(DeviceWish) }),
  status: 200,
  response: Application,
  problems: [...actProblems, commonProblems.invalidRequest],
});

/** A device that may be asked for: a line of one’s programme, or one in use for a repair. */
export const DeviceChoice = z.object({
  classCode: z.string(),
  name: Bilingual,
  group: z.nullable(Bilingual),
  /** By the programme; null: the class is not in it. */
  allowed: z.nullable(z.int()),
  /** What stands in the way of one of it today, in words; empty: nothing does. */
  obstacles: z.array(z.object({ text: z.string(), blocks: z.boolean() })),
  /** The norm of use: so many in so many years; null: none is set. */
  norm: z.nullable(z.object({ quantity: z.int(), years: z.int() })),
});
export type DeviceChoice = z.infer<typeof DeviceChoice>;
export const listDeviceChoicesRoute = defineRoute({
  method: 'GET',
  path: '/applications/:applicationId/devices',
  summary:
    'Devices that an application may be about: of one’s programme, or in use, with what stands in the way of each',
  params: OneApplication,
  status: 200,
  response: z.object({ items: z.array(DeviceChoice), hasCard: z.boolean() }),
  problems: [commonProblems.notFound, applicationProblems.notAllowedNow],
});
