import { useEffect, useMemo, useRef } from 'react';
import { PLACED } from '../../story/placed';
import { figureHash } from '../figureAddress';
import { link } from '../linkStore';
import { routeOf } from '../route';
import { addresses } from './addresses';
import { codeOf } from './code';
import './qr.css';

interface Props {
  /** The figure that is looked at, if any. */
  figure: string | null;
  onClose: () => void;
}

/** The link of the present state as a code for the phones in a hall: large, black on white in every theme, the address under it. */
export function QrDialog({ figure, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const shown = useMemo(() => shownAs(figure), [figure]);
  return (
    <dialog
      ref={dialog}
      className="qr"
      aria-label="QR code of the link"
      onClose={onClose}
      onKeyDown={({ key }) => key.toLowerCase() === 'q' && dialog.current?.close()}
    >
      {shown ? (
        <>
          <svg viewBox={`0 0 ${shown.code.side} ${shown.code.side}`} role="img" aria-label={`QR code of ${shown.text}`}>
            <path d={`M0 0h${shown.code.side}v${shown.code.side}h-${shown.code.side}z`} fill="#fff" />
            <path d={shown.code.path} fill="#000" shapeRendering="crispEdges" />
          </svg>
          <p className="qr-address">{shown.text}</p>
          {shown.says && <p>{shown.says}</p>}
        </>
      ) : (
        <p>The address of this page is too long for a code that can be scanned from afar.</p>
      )}
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}

/** The most of the present state that a code can say. */
function shownAs(figure: string | null) {
  const here = {
    base: location.origin + location.pathname,
    hash: location.hash,
    route: routeOf(location.hash).route,
    figure: figure === null ? null : { id: figure, hash: figureHash(figure), title: titleOf(figure) },
  };
  for (const address of addresses(link.now(), here)) {
    const code = codeOf(address.text);
    if (code) return { ...address, code };
  }
  return null;
}

const titleOf = (id: string) => (Object.hasOwn(PLACED, id) ? PLACED[id].title : 'Race');
