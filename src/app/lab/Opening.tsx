import { Spoken } from '../../components/controls/Spoken';

interface Props {
  /** What the first run is waited for, and how far that is. */
  sentence: string;
  failed: boolean;
  cancel: () => void;
  retry: () => void;
}

/** The lab while there is no run to show. */
export function Opening({ sentence, failed, cancel, retry }: Props) {
  const said = failed ? '' : sentence || 'Opening the lab.';
  return (
    <div className="opening">
      <p aria-hidden="true">{said}</p>
      <Spoken label="Opening" text={said} />
      {/* One button, so that who pressed it by keyboard is still on it. */}
      <button type="button" className="text-button" onClick={failed ? retry : cancel}>
        {failed ? 'open it after all' : 'cancel'}
      </button>
    </div>
  );
}
