import { type ChangeEvent, useEffect, useRef, useState } from 'react';
import { type Action, cite, copyEmbedCode, saveCsv, savePng, saveSettings, saveSvg } from './actions';
import { openCard } from './openCard';
import type { Savable } from './savable';

const ITEMS: readonly { name: string; words: string; act: Action }[] = [
  { name: 'SVG', words: 'shapes and text, to edit', act: saveSvg },
  { name: 'PNG', words: 'with its caption, twice as sharp', act: savePng },
  { name: 'CSV', words: 'its numbers in full', act: saveCsv },
  { name: 'Settings', words: 'a card that opens this state', act: saveSettings },
  { name: 'Embed code', words: 'it lives on in your own page', act: copyEmbedCode },
  { name: 'Cite', words: 'BibTeX of it and its papers', act: cite },
];

interface Props {
  subject: Savable;
  figureOf: () => HTMLElement | null;
}

/** What may be saved of a figure, one word each, and what came of the last one. */
export function SaveItems({ subject, figureOf }: Props) {
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const items = useRef<HTMLUListElement>(null);
  useEffect(() => items.current?.querySelector('button')?.focus(), []);
  const run = async (act: Action) => {
    const figure = figureOf();
    if (!figure) return;
    setRefused('');
    setSaid('Working.');
    try {
      const { said, text } = await act(subject, figure);
      const isCopied = text === undefined || (await copied(text));
      setSaid(isCopied ? said : 'This browser does not let the page copy; here it is.');
      if (!isCopied) setRefused(text);
    } catch (error) {
      setSaid(`That did not work: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    target.value = '';
    if (chosen) openCard(chosen);
  };
  return (
    <>
      <ul ref={items}>
        {ITEMS.map(({ name, words, act }) => (
          <li key={name}>
            <button type="button" className="text-button" onClick={() => run(act)}>
              {name}
            </button>
            <span>{words}</span>
          </li>
        ))}
        <li>
          <button type="button" className="text-button" onClick={() => file.current?.click()}>
            Open…
          </button>
          <span>settings that you saved</span>
          <input
            type="file"
            accept=".json,application/json"
            aria-label="Settings file"
            hidden
            ref={file}
            onChange={choose}
          />
        </li>
      </ul>
      <p className="save-said" role="status">
        {said}
      </p>
      {refused !== '' && <textarea aria-label="To copy" readOnly rows={6} value={refused} />}
    </>
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
