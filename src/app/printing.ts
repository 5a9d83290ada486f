import { flushSync } from 'react-dom';
import { measureSizes } from '../components/plots/useSize';

/** Has every figure drawn for the width of a sheet of paper before the page is printed, and for the window again after. */
export function watchPrinting(): void {
  const begin = () => {
    document.documentElement.dataset.printing = '';
    flushSync(measureSizes);
  };
  const end = () => {
    delete document.documentElement.dataset.printing;
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
}
