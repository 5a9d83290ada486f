import { createContext } from 'react';

/** Whether the figures below stand as they open, whatever was turned or runs live elsewhere: on paper. */
export const AsOpened = createContext(false);
