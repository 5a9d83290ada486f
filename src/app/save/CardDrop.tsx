import { useEffect, useState } from 'react';
import { link } from '../linkStore';
import './drop.css';

/** Lets an experiment card be dropped anywhere on the page. A file that is none would else take the place of the page. */
export function CardDrop() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer.files;
      if (file) open(file);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <p className="card-drop">Drop an experiment card to open it.</p> : null;
}

function open(file: File): void {
  import('./openCard').then(
    ({ openCard }) => openCard(file),
    () => link.say('What opens experiment cards could not be loaded; try again.'),
  );
}
