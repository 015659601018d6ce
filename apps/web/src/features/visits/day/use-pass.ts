import { useState } from 'react';

/** The secret of a link, from behind # in the address. It stays there: a device that is switched on again needs it. */
export const usePass = (): string => useState(() => location.hash.slice(1))[0];
