import type { ReadFile } from './fashion';

/** Reads files of a folder by its address; rejects with the status where the server has none. */
export function fetchFrom(folder: string): ReadFile {
  return async (name) => {
    const response = await fetch(new URL(name, folder));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.arrayBuffer();
  };
}
