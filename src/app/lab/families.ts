import { METHODS, type Method, type MethodId } from '../../optim/methods';

/** Methods that belong together in the list of those shown. */
export interface Family {
  title: string;
  ids: MethodId[];
}

const TITLES = ['Numbers', 'Signs and votes', 'Error feedback', 'Sparse and quantised'] as const;

/** The table of methods in families, in its order. */
export const FAMILIES: readonly Family[] = TITLES.map((title) => ({
  title,
  ids: METHODS.filter((method) => familyOf(method) === title).map(({ id }) => id),
}));

function familyOf({ compressor, memory }: Method): (typeof TITLES)[number] {
  if (compressor === 'none') return 'Numbers';
  if (['top-k', 'random-k', 'qsgd', 'terngrad'].includes(compressor)) return 'Sparse and quantised';
  return memory === 'none' ? 'Signs and votes' : 'Error feedback';
}
