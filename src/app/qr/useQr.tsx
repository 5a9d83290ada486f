import { type ReactNode, useCallback, useState } from 'react';
import { link } from '../linkStore';

/** A dialog with the code of the present state, to be put on the page, and how to open it beside the figure that is looked at. */
export function useQr(): [ReactNode, (figure: string | null) => void] {
  const [dialog, setDialog] = useState<ReactNode>(null);
  const open = useCallback((figure: string | null) => {
    import('./QrDialog').then(
      ({ QrDialog }) => setDialog(<QrDialog figure={figure} onClose={() => setDialog(null)} />),
      () => link.say('The code could not be loaded; the link can be copied all the same.'),
    );
  }, []);
  return [dialog, open];
}
