import type { Attribute } from '@cabinet/contracts/catalogue';
import { productAttributes } from './product-attributes.ts';
import { useAttributes } from './use-attributes.ts';

/** What products are compared by, in the order of the filters. An administrator changes and adds. */
export const firstAttributes: readonly Attribute[] = [...productAttributes, ...useAttributes];
